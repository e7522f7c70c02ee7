package org.suppliercompliance.supplier.categories;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Categories with the codes they stand for. */
@Singleton
class CategoryRepository {
    private static final String SELECT =
            "select c.*, array(select m.code from category_cpv m where m.category = c.code order by m.code) as cpv_codes from category c";
    private static final Keyset BY_CODE = new Keyset(SELECT, "c.code", "text", "c.id", false);

    private final TenantDatabase database;

    CategoryRepository(TenantDatabase database) {
        this.database = database;
    }

    /** A branch that another category has already. */
    record Taken(String code, String category) {}

    Optional<CategoryView> view(String code) {
        return database.one(SELECT + " where c.code = ?", CategoryRepository::view, code);
    }

    /** The version, for a change that nobody else makes meanwhile. */
    Optional<Long> lock(String code) {
        return database.one(
                "select version from category where code = ? for update", row -> row.bigint("version"), code);
    }

    Slice<CategoryView> list(
            PageRequest page, @Nullable Boolean highRisk, @Nullable String parent, @Nullable String cpv) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<@Nullable Object> parameters = new ArrayList<>();
        if (highRisk != null) {
            conditions.add("c.high_risk = ?");
            parameters.add(highRisk);
        }
        if (parent != null) {
            conditions.add("c.parent = ?");
            parameters.add(parent);
        }
        if (cpv != null) {
            conditions.add(
                    "c.code = (select m.category from category_cpv m where m.prefix = any(?) order by length(m.prefix) desc limit 1)");
            parameters.add(CpvBranch.prefixes(cpv));
        }
        return BY_CODE.fetch(
                database, page, String.join(" and ", conditions), parameters, CategoryRepository::view, view ->
                        new String[] {view.code(), view.position().toString()});
    }

    /** Writes a new category; false when the code is in use. */
    boolean insert(UUID id, RegisterCategory command, Instant now) {
        return database.update(
                        """
                        insert into category (code, id, parent, name_sv, name_nb, name_en, high_risk, version, created_at, changed_at)
                        values (?, ?, ?::text, ?, ?, ?, ?, 1, ?, ?) on conflict on constraint pk_category do nothing""",
                        command.code(),
                        id,
                        command.parent(),
                        command.names().sv(),
                        command.names().nb(),
                        command.names().en(),
                        command.highRisk(),
                        now,
                        now)
                > 0;
    }

    void update(String code, CategoryNames names, boolean highRisk, Instant now) {
        database.update(
                "update category set name_sv = ?, name_nb = ?, name_en = ?, high_risk = ?, version = version + 1, changed_at = ? where code = ?",
                names.sv(),
                names.nb(),
                names.en(),
                highRisk,
                now,
                code);
    }

    /** Gives the category these codes and no others; answers those that stay with another category, also when it took them just now. */
    List<Taken> mapTo(String category, List<String> codes) {
        List<String> prefixes = codes.stream().map(CpvBranch::prefix).toList();
        database.update("delete from category_cpv where category = ? and not prefix = any(?)", category, prefixes);
        database.update(
                "insert into category_cpv (prefix, code, category) select u.prefix, u.code, ? from unnest(?, ?) as u (prefix, code) on conflict on constraint pk_category_cpv do nothing",
                category,
                prefixes,
                codes);
        return database.query(
                "select code, category from category_cpv where prefix = any(?) and category <> ? order by code",
                row -> new Taken(row.text("code"), row.text("category")),
                prefixes,
                category);
    }

    private static CategoryView view(Row row) throws SQLException {
        CategoryNames names = new CategoryNames(row.text("name_sv"), row.text("name_nb"), row.text("name_en"));
        return new CategoryView(
                row.text("code"),
                row.nullableText("parent"),
                names.en(),
                names,
                row.texts("cpv_codes"),
                row.bool("high_risk"),
                row.nullableText("source"),
                row.nullableText("usual_owner"),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.bigint("version"),
                row.uuid("id"),
                Locale.ENGLISH.getLanguage());
    }
}
