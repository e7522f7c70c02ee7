package org.suppliercompliance.criteria.riskanalysis;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.criteria.Conditions;

/** Notes of following categories. Every read names who may see them, and row-level security says it again. */
@Singleton
class FollowUpRepository {
    private static final String SELECT = "select f.* from category_follow_up f";
    private static final Keyset NEWEST_FIRST = new Keyset(SELECT, "f.held_on", "date", "f.id", true);
    private static final String VISIBLE =
            "(f.authority = ? or f.network in (select m.network from known_network_member m where m.member = ?))";

    private final TenantDatabase database;

    FollowUpRepository(TenantDatabase database) {
        this.database = database;
    }

    void add(FollowUpView view, String author) {
        database.update(
                """
                insert into category_follow_up (id, network, category, authority, held_on, title, note, analysis_id, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?)""",
                view.id(),
                view.network(),
                view.category(),
                view.authority(),
                view.heldOn(),
                view.title(),
                view.note(),
                view.analysisId(),
                view.createdAt(),
                author);
    }

    Optional<FollowUpView> visible(UUID id, String authority) {
        return database.one(
                SELECT + " where f.id = ? and " + VISIBLE, FollowUpRepository::view, id, authority, authority);
    }

    Slice<FollowUpView> list(@Nullable String network, @Nullable String category, PageRequest page, String authority) {
        Conditions conditions = new Conditions()
                .always(VISIBLE, authority, authority)
                .wanted("f.network = ?", network)
                .wanted("f.category = ?", category);
        return NEWEST_FIRST.fetch(
                database, page, conditions.sql(), conditions.parameters(), FollowUpRepository::view, view ->
                        new String[] {view.heldOn().toString(), view.id().toString()});
    }

    private static FollowUpView view(Row row) throws SQLException {
        return new FollowUpView(
                row.uuid("id"),
                row.text("network"),
                row.text("category"),
                row.text("authority"),
                row.date("held_on"),
                row.text("title"),
                row.text("note"),
                row.nullableUuid("analysis_id"),
                row.instant("created_at"));
    }
}
