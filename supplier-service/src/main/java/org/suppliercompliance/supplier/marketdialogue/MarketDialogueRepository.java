package org.suppliercompliance.supplier.marketdialogue;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Consultations as the caller may see them: those of its authority, or those the supplier took part in. */
@Singleton
class MarketDialogueRepository {
    private static final String SELECT = """
            select m.*, array(select distinct coalesce(s.survivor_id, t.id)::text
                from unnest(m.supplier_ids) as t (id) left join supplier s on s.id = t.id order by 1) as current_supplier_ids
            from market_dialogue m""";
    private static final Keyset LATEST_FIRST = new Keyset(SELECT, "m.held_on", "date", "m.id", true);

    private final TenantDatabase database;

    MarketDialogueRepository(TenantDatabase database) {
        this.database = database;
    }

    /**
     * One page.
     *
     * @param authority whose consultations; null for a supplier, which reads what it took part in
     * @param self the ids that are the calling supplier; empty for an authority
     * @param participants only where one of these took part; empty for all
     */
    Slice<MarketDialogueView> list(
            PageRequest page,
            @Nullable String authority,
            List<UUID> self,
            List<UUID> participants,
            @Nullable String kind,
            @Nullable String category) {
        List<String> conditions = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        if (authority != null) {
            conditions.add("m.authority = ?");
            parameters.add(authority);
        } else {
            tookPart(self, conditions, parameters);
        }
        if (!participants.isEmpty()) {
            tookPart(participants, conditions, parameters);
        }
        if (kind != null) {
            conditions.add("m.kind = ?");
            parameters.add(kind);
        }
        if (category != null) {
            conditions.add("? = any (m.categories)");
            parameters.add(category);
        }
        return LATEST_FIRST.fetch(
                database, page, String.join(" and ", conditions), parameters, row -> view(row, self), view ->
                        new String[] {view.heldOn().toString(), view.id().toString()});
    }

    private static void tookPart(List<UUID> family, List<String> conditions, List<@Nullable Object> parameters) {
        conditions.add("m.supplier_ids && ?");
        parameters.add(family.stream().sorted().toArray(UUID[]::new));
    }

    private static MarketDialogueView view(Row row, List<UUID> self) throws SQLException {
        List<UUID> suppliers =
                row.texts("current_supplier_ids").stream().map(UUID::fromString).toList();
        return new MarketDialogueView(
                row.uuid("id"),
                row.text("authority"),
                row.text("kind"),
                row.text("title"),
                row.text("status"),
                row.date("held_on"),
                row.nullableDate("ends_on"),
                row.nullableDate("next_on"),
                row.texts("categories"),
                self.isEmpty()
                        ? suppliers
                        : suppliers.stream().filter(self::contains).toList());
    }
}
