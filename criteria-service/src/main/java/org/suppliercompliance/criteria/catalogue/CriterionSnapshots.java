package org.suppliercompliance.criteria.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** Versions of criteria, for who uses them. What the caller may not see is not there. */
@ApplicationScoped
public class CriterionSnapshots {
    private final TenantDatabase database;

    CriterionSnapshots(TenantDatabase database) {
        this.database = database;
    }

    /** All of them in one query. */
    public Map<CriterionRef, CriterionSnapshot> of(Collection<CriterionRef> criteria) {
        Map<CriterionRef, CriterionSnapshot> found = new LinkedHashMap<>();
        if (!criteria.isEmpty()) {
            database.query(
                            """
                    select v.criterion_id, v.number, v.code, v.framework, v.status, v.dimension, v.content::text as content, p.number as in_force
                    from unnest(?::uuid[], ?::integer[]) as w (criterion, number)
                        join criterion_version v on v.criterion_id = w.criterion and v.number = w.number
                        left join criterion_version p on p.criterion_id = v.criterion_id and p.status = 'PUBLISHED'""",
                            row -> new CriterionSnapshot(
                                    new CriterionRef(row.uuid("criterion_id"), row.integer("number")),
                                    row.text("code"),
                                    row.nullableText("framework"),
                                    CriterionStatus.valueOf(row.text("status")),
                                    Dimension.valueOf(row.text("dimension")),
                                    ContentConverter.fromJson(row.text("content")),
                                    row.nullableInteger("in_force")),
                            criteria.stream().map(CriterionRef::criterionId).toArray(UUID[]::new),
                            criteria.stream().map(CriterionRef::version).toArray(Integer[]::new))
                    .forEach(snapshot -> found.put(snapshot.ref(), snapshot));
        }
        return found;
    }
}
