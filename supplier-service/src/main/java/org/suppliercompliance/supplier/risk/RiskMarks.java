package org.suppliercompliance.supplier.risk;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** Marks what is to be worked out again because of a change here; changes elsewhere are marked by the database in their own transactions. */
@Singleton
class RiskMarks {
    /** Where there was no data set before: it says nothing of any country. */
    static final UUID NO_SET = new UUID(0, 0);

    void contract(Database database, String authority, UUID contract) {
        database.update(
                "insert into risk_due (authority, kind, subject_id) values (?, 'CONTRACT', ?)", authority, contract);
    }

    /**
     * What is marked by the scores there are must see those of the batch at work, too: it has read what is changed here, and a score it gives
     * for the first time would be neither marked nor right. The next batch begins behind the commit.
     */
    private static void awaitBatch(Database database) {
        database.query("select pg_advisory_xact_lock(?)::text as locked", row -> 0, RiskWork.LEASE);
    }

    /** Other weights concern every score of the authority, and nothing else. */
    void all(Database database, String authority) {
        awaitBatch(database);
        database.update("""
                insert into risk_due (authority, kind, subject_id)
                select authority, kind, subject_id from risk_score where authority = ? and kind in ('SITE', 'CONTRACT')""", authority);
    }

    /** Other bands concern contracts with a value. */
    void contractsWithValue(Database database, String authority) {
        database.update("""
                insert into risk_due (authority, kind, subject_id)
                select c.authority, 'CONTRACT', c.id from contract c where c.authority = ? and c.value_amount is not null""", authority);
    }

    /** What stands in one of the countries, for the authority of the transaction. */
    void countries(TenantDatabase database, Collection<String> countries) {
        awaitBatch(database);
        database.query("select mark_risk_in(?::text[])::text as marked", row -> 0, countries);
    }

    /** What stands in one of the countries, for every authority that reads the factor from the suite's data set. */
    void countriesOfDefault(Database database, RiskFactor factor, Collection<String> countries) {
        awaitBatch(database);
        database.update("""
                insert into risk_due (authority, kind, subject_id)
                select r.authority, r.kind, r.subject_id from risk_score r
                where r.kind in ('SITE', 'CONTRACT') and r.countries && ?::text[]
                    and not exists (select 1 from risk_setting t, jsonb_array_elements(t.content -> 'factors') f
                        where t.authority = r.authority and f ->> 'factor' = ? and f ->> 'indicatorSetId' is not null)""", countries, factor);
    }

    /** The countries of which two data sets do not say the same. Sets of another scale or unit never do. */
    List<String> changed(Database database, UUID before, UUID after) {
        return database.query("""
                with said as (
                    select v.set_id, v.country, v.value, v.year, s.scale_min, s.scale_max, s.direction, s.unit
                    from indicator_value v join indicator_set s on s.id = v.set_id where s.id in (?, ?))
                select coalesce(o.country, n.country) as country
                from (select * from said where set_id = ?) o full join (select * from said where set_id = ?) n on n.country = o.country
                where (o.value, o.year, o.scale_min, o.scale_max, o.direction, o.unit)
                    is distinct from (n.value, n.year, n.scale_min, n.scale_max, n.direction, n.unit)
                order by 1""", row -> row.text("country"), before, after, before, after);
    }
}
