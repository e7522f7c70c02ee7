package org.suppliercompliance.criteria.sets;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.criteria.StoredJson;
import org.suppliercompliance.criteria.catalogue.CriterionRef;
import org.suppliercompliance.criteria.catalogue.CriterionUse;

/** The lines of criteria sets. Their set is locked, or its owner was asked, before they are. */
@Singleton
class SetLineRepository {
    /** As many as a set may have: every question about it reads all of them. */
    static final int MOST = 100;

    private final TenantDatabase database;

    SetLineRepository(TenantDatabase database) {
        this.database = database;
    }

    /** In their order. */
    List<SetLine> of(UUID set) {
        return database.query(
                """
                select l.id, l.criterion_id, l.criterion_version, l.use, l.content::text as body, l.revision
                from criteria_set_line l where l.set_id = ? order by l.position limit\s""" + MOST,
                row -> new SetLine(
                        row.uuid("id"),
                        new CriterionRef(row.uuid("criterion_id"), row.integer("criterion_version")),
                        CriterionUse.valueOf(row.text("use")),
                        StoredJson.read(row.text("body"), LineContent.class),
                        row.bigint("revision")),
                set);
    }

    void add(CriteriaSet set, SetLine line) {
        database.update(
                """
                insert into criteria_set_line (id, set_id, authority, criterion_id, criterion_version, use, position, content, revision)
                values (?, ?, ?, ?, ?, ?, (select coalesce(max(l.position), 0) + 1 from criteria_set_line l where l.set_id = ?), ?, ?)""",
                line.id(),
                set.id(),
                set.authority(),
                line.criterion().criterionId(),
                line.criterion().version(),
                line.use(),
                set.id(),
                StoredJson.write(line.content()),
                line.revision());
    }

    void rewrite(SetLine line) {
        database.update(
                "update criteria_set_line set criterion_version = ?, content = ?, revision = ? where id = ?",
                line.criterion().version(),
                StoredJson.write(line.content()),
                line.revision(),
                line.id());
    }

    /** The copy of a line in another set that nobody has seen yet. */
    void rewriteCopy(UUID set, SetLine line, LineContent content) {
        database.update(
                "update criteria_set_line set content = ? where set_id = ? and criterion_id = ? and use = ?",
                StoredJson.write(content),
                set,
                line.criterion().criterionId(),
                line.use());
    }

    void remove(UUID id) {
        database.update("delete from criteria_set_line where id = ?", id);
    }

    void copy(UUID from, CriteriaSet to) {
        database.update("""
                insert into criteria_set_line (id, set_id, authority, criterion_id, criterion_version, use, position, content, revision)
                select gen_random_uuid(), ?, ?, l.criterion_id, l.criterion_version, l.use, l.position, l.content, 1
                from criteria_set_line l where l.set_id = ?""", to.id(), to.authority(), from);
    }
}
