package org.suppliercompliance.supplier.dialogue;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/**
 * How the dialogue with each supplier stands that an authority has a running contract with. It starts from those contracts, which are few, and
 * looks up the latest meeting of each supplier; points are counted for the rows of the page alone. After a merge all of a family is the survivor's.
 */
@Singleton
class DialogueOverviewRepository {
    static final String SELECT = """
            select s.id as supplier_id, s.legal_name, l.held_on, l.next_on, coalesce(l.held_on, date '0001-01-01') as met_on,
                (select count(*) from (select s.id as id union all select m.id from supplier m where m.survivor_id = s.id) f
                    join dialogue d on d.authority = ? and d.supplier_id = f.id
                    cross join lateral jsonb_array_elements(d.agreed_points) p
                    where p ->> 'doneOn' is null)::integer as open_points
            from (select distinct coalesce(o.survivor_id, o.id) as id from contract c join supplier o on o.id = c.supplier_id
                    where c.authority = ? and c.period_known and c.starts_on <= ? and c.ends_on >= ?) r
                join supplier s on s.id = r.id
                left join lateral (
                    select n.held_on, n.next_on
                    from (select s.id as id union all select m.id from supplier m where m.survivor_id = s.id) f
                        cross join lateral (select d.id, d.held_on, d.next_on from dialogue d
                            where d.authority = ? and d.supplier_id = f.id order by d.held_on desc, d.id desc limit 1) n
                    order by n.held_on desc, n.id desc limit 1) l on true""";
    private static final Keyset LONGEST_AGO_FIRST =
            new Keyset(SELECT, "coalesce(l.held_on, date '0001-01-01')", "date", "s.id", false);

    private final TenantDatabase database;

    DialogueOverviewRepository(TenantDatabase database) {
        this.database = database;
    }

    /**
     * One page; who was never met comes first.
     *
     * @param notMetSince only those that were met on no day from this one on
     */
    Slice<DialogueOverview> list(PageRequest page, String authority, LocalDate today, @Nullable LocalDate notMetSince) {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(authority, authority, today, today, authority));
        String filter = "true";
        if (notMetSince != null) {
            filter = "l.held_on is null or l.held_on < ?";
            parameters.add(notMetSince);
        }
        return LONGEST_AGO_FIRST.fetch(
                database, page, filter, parameters, DialogueOverviewRepository::overview, overview -> new String[] {
                    overview.position().toString(), overview.supplierId().toString()
                });
    }

    private static DialogueOverview overview(Row row) throws SQLException {
        return new DialogueOverview(
                row.uuid("supplier_id"),
                row.text("legal_name"),
                row.nullableDate("held_on"),
                row.nullableDate("next_on"),
                row.integer("open_points"),
                row.date("met_on"));
    }
}
