package org.suppliercompliance.supplier.categories;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Who answers for which category where. */
@Singleton
class ResponsibilityRepository {
    private static final String SELECT = "select r.* from category_responsibility r";
    private static final Keyset NEWEST_FIRST = new Keyset(SELECT, "r.created_at", "timestamptz", "r.id", true);

    private final TenantDatabase database;

    ResponsibilityRepository(TenantDatabase database) {
        this.database = database;
    }

    /** What a responsibility is narrowed to; null leaves a member out. */
    record Filter(
            @Nullable String category,
            @Nullable String network,
            @Nullable String authority) {}

    Optional<ResponsibilityView> view(UUID id) {
        return database.one(SELECT + " where r.id = ?", ResponsibilityRepository::view, id);
    }

    Optional<ResponsibilityView> forChange(UUID id) {
        return database.one(SELECT + " where r.id = ? for update", ResponsibilityRepository::view, id);
    }

    Optional<ResponsibilityView> of(String category, String network) {
        return database.one(
                SELECT + " where r.category = ? and r.network = ?", ResponsibilityRepository::view, category, network);
    }

    /** The nearest one upwards: parts of a category have the one of the whole unless they have their own. */
    Optional<ResponsibilityView> nearest(String category, String network) {
        return database.one("""
                with recursive line as (
                    select code, parent, 0 as steps from category where code = ?
                    union all select c.code, c.parent, l.steps + 1 from category c join line l on c.code = l.parent where l.steps < 10)
                select r.* from line l join category_responsibility r on r.category = l.code and r.network = ? order by l.steps limit 1""", row -> view(row).standingInFor(category), category, network);
    }

    /** Whether it belongs to the network; who does stays so until the transaction ends. */
    boolean isMember(String network, String authority) {
        return !database.query(
                        "select 1 as found from network_member where network = ? and authority = ? for key share",
                        row -> 1,
                        network,
                        authority)
                .isEmpty();
    }

    boolean isNetwork(String network) {
        return !database.query("select 1 as found from network where code = ?", row -> 1, network)
                .isEmpty();
    }

    /** Writes it unless there is one; a second writer at the same moment waits here for the first and finds it. */
    boolean insert(UUID id, String category, String network, String authority, @Nullable String group, Instant now) {
        return database.update("""
                        insert into category_responsibility (id, category, network, responsible, group_name, since, version, created_at, changed_at)
                        values (?, ?, ?, ?, ?::text, ?, 1, ?, ?) on conflict on constraint uq_category_responsibility do nothing""", id, category, network, authority, group, now, now, now) > 0;
    }

    /** To another authority, or within the same one to another group: then it answers since it did before. */
    void handOver(UUID id, String authority, @Nullable String group, Instant now) {
        database.update("""
                update category_responsibility set since = case when responsible = ? then since else ?::timestamptz end, responsible = ?, group_name = ?::text,
                    version = version + 1, changed_at = ? where id = ?""", authority, now, authority, group, now, id);
    }

    Slice<ResponsibilityView> list(PageRequest page, Filter filter) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<@Nullable Object> parameters = new ArrayList<>();
        add(conditions, parameters, "r.category = ?", filter.category());
        add(conditions, parameters, "r.network = ?", filter.network());
        add(conditions, parameters, "r.responsible = ?", filter.authority());
        return NEWEST_FIRST.fetch(
                database, page, String.join(" and ", conditions), parameters, ResponsibilityRepository::view, view ->
                        new String[] {view.createdAt().toString(), view.id().toString()});
    }

    private static void add(
            List<String> conditions, List<@Nullable Object> parameters, String condition, @Nullable String value) {
        if (value != null) {
            conditions.add(condition);
            parameters.add(value);
        }
    }

    private static ResponsibilityView view(Row row) throws SQLException {
        return new ResponsibilityView(
                row.uuid("id"),
                row.text("category"),
                row.text("network"),
                row.text("responsible"),
                row.nullableText("group_name"),
                row.instant("since"),
                row.instant("created_at"),
                row.instant("changed_at"),
                false,
                row.bigint("version"));
    }
}
