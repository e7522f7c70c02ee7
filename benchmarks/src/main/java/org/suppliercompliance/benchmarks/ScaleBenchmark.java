package org.suppliercompliance.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** What one request costs with 100,000 suppliers, 300,000 sites and 50,000 contracts, each with a declaration of twelve sites. */
final class ScaleBenchmark {
    private static final int SUPPLIERS = 100_000;
    private static final int SITES = 300_000;
    private static final int CONTRACTS = 50_000;
    private static final int DECLARED = 12;
    private static final int CLIENTS = 4;
    private static final int ROUND = 1_000;
    private static final int WARM_UP = 2_000;
    private static final String LARGE =
            "('supplier', 'supplier_identifier', 'site', 'site_identifier', 'contract', 'declaration', 'declared_site', 'declared_brand')";

    private final Setting setting;

    ScaleBenchmark(Setting setting) {
        this.setting = setting;
    }

    void run() {
        long begin = System.nanoTime();
        fill();
        System.out.printf("# filled in %.0f s%n", (System.nanoTime() - begin) / 1e9);
        Table table = new Table(
                "One request among " + SUPPLIERS + " suppliers, " + SITES + " sites, " + CONTRACTS + " contracts ("
                        + CLIENTS + " clients, " + ROUND + " requests each)",
                "what",
                "CPU ms each",
                "of which PostgreSQL",
                "p50 ms",
                "p99 ms",
                "bound ms",
                "sequential scans");
        reads().forEach((name, path) -> measure(table, name, 3, path));
        searches().forEach((name, path) -> measure(table, name, 20, path));
        table.print();
        // A connection tells what it did at the latest ten seconds later.
        Setting.pause(11_000);
        System.out.println("\nSequential scans of the large tables, all requests: " + scans()
                + "; resident memory of the service: "
                + ProcessCpu.residentMebibytes(setting.suite.service("supplier").pid()) + " MiB");
    }

    private Map<String, IntFunction<String>> reads() {
        Map<String, IntFunction<String>> reads = new LinkedHashMap<>();
        reads.put("a supplier", n -> "/suppliers/" + id("supplier", n, SUPPLIERS));
        reads.put("a site", n -> "/sites/" + id("site", n, SITES));
        reads.put("a contract", n -> "/contracts/" + own(n));
        reads.put("a page of suppliers", n -> "/suppliers?limit=20");
        reads.put("a page of contracts", n -> "/contracts?limit=20");
        return reads;
    }

    private Map<String, IntFunction<String>> searches() {
        Map<String, IntFunction<String>> searches = new LinkedHashMap<>();
        searches.put("suppliers by a rare word", n -> "/suppliers?q=" + text("h" + hash(n)));
        searches.put("suppliers by two common words", n -> "/suppliers?q=" + text("nordic trading"));
        searches.put("suppliers by a word half typed", n -> "/suppliers?q=" + text("h" + hash(n).substring(0, 2)));
        searches.put("suppliers by number", n -> "/suppliers?q=" + text("XI-DUNS:G" + n % SUPPLIERS));
        searches.put("suppliers by identifier", n -> "/suppliers?identifier=" + text("XI-DUNS:G" + n % SUPPLIERS));
        searches.put("suppliers of a country", n -> "/suppliers?country=IS");
        searches.put("sites by name", n -> "/sites?name=" + text("works h" + hash(n).substring(0, 3)));
        searches.put("sites of a country", n -> "/sites?country=IS");
        searches.put("likely duplicates", n -> "/suppliers/" + id("supplier", n, SUPPLIERS) + "/likely-duplicates");
        searches.put("sites behind a contract", n -> "/contracts/" + own(n) + "/supply-chain");
        searches.put("contracts behind a site", n -> "/leverage?siteId=" + id("site", n, SITES));
        searches.put("contracts behind a site of 5,000", n -> "/leverage?siteId=" + id("site", 0, SITES));
        searches.put("contracts behind a site of 500", n -> "/leverage?siteId=" + id("site", 1, SITES));
        searches.put("contracts behind a brand", n -> "/leverage?brand=" + text("Brand " + n % 1_000));
        searches.put("contracts of a supplier", n -> "/contracts?supplierId=" + id("supplier", n, SUPPLIERS));
        searches.put("contracts running on a day", n -> "/contracts?runningOn=2027-06-30");
        return searches;
    }

    private void measure(Table table, String name, double bound, IntFunction<String> path) {
        HttpLoad load = new HttpLoad(setting.origin("supplier"), setting.suite.token("buyer", Setting.AUTHORITY));
        HttpLoad.Calls calls = n -> new HttpLoad.Call("GET", "/supplier/v1" + path.apply(n), "", "");
        load.run(1, WARM_UP, CLIENTS, 200, calls);
        long scansBefore = scans();
        double cpu = setting.cpu("supplier");
        double postgres = ProcessCpu.seconds(setting.suite.postgres().pid());
        HttpLoad.Outcome outcome = load.run(1, ROUND, CLIENTS, 200, calls);
        double all = (setting.cpu("supplier") - cpu) / ROUND * 1e3;
        double database = (ProcessCpu.seconds(setting.suite.postgres().pid()) - postgres) / ROUND * 1e3;
        table.row(name, all, database, outcome.percentile(0.5), outcome.percentile(0.99), bound, scans() - scansBefore);
        System.out.printf("# %s: %.2f ms%n", name, all);
    }

    private long scans() {
        return setting.count("supplier", "select sum(seq_scan) from pg_stat_user_tables where relname in " + LARGE);
    }

    private static String text(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static String hash(int n) {
        return String.format("%08x", (n * 2_654_435_761L) & 0xffff_ffffL);
    }

    private static String id(String kind, int n, int most) {
        return String.format(
                "00000000-0000-7000-8%s-%012x",
                kind.equals("site") ? "002" : kind.equals("contract") ? "003" : "001", n % most);
    }

    /** A contract of the authority that asks: two of five are. */
    private static String own(int n) {
        return id("contract", n * 5, CONTRACTS);
    }

    /** Fills the database, once for all measurements of a run. */
    void fill() {
        if (setting.count("supplier", "select count(*) from network where code = 'SCALE'") > 0) {
            return;
        }
        setting.sql("supplier", """
                insert into authority (code, name, country, zone, languages, steps_before, steps_after, plan_due_months, correction_due_months, report_due_months,
                    id, version, created_at, changed_at)
                select 'SCALE-' || i, 'Scale ' || i, 'SE', 'Europe/Stockholm', '{sv}', '{14,7,1}', '{0,7,30}', 1, 6, 6, gen_random_uuid(), 1, now(), now()
                from generate_series(1, 4) i;
                insert into network (code, name, id, version, created_at, changed_at) values ('SCALE', 'Scale', gen_random_uuid(), 1, now(), now());
                insert into network_member select 'SCALE', code from authority where code like 'SCALE-%' or code = 'BENCH'""");
        suppliersAndSites();
        contracts();
        setting.sql("supplier", "vacuum analyze supplier, supplier_identifier, site, site_identifier, contract");
        setting.sql("supplier", "vacuum analyze declaration, declared_site, declared_brand");
    }

    private void suppliersAndSites() {
        String hash = "lpad(to_hex((i::bigint * 2654435761) & 4294967295), 8, '0')";
        String words =
                "(array['Nordic','Atlas','Baltic','Global','United','Prime','Sigma','Delta','Polar','Fjord'])[1 + i % 10] || ' h' || "
                        + hash
                        + " || ' ' || (array['Trading','Data','Electronics','Systems','Textile','Medical','Paper'])[1 + i % 7]";
        setting.sql("supplier", """
                insert into supplier (id, legal_name, name_folded, country, roles, town, version, created_at, changed_at)
                select ('00000000-0000-7000-8001-' || lpad(to_hex(i), 12, '0'))::uuid, name || ' AB', lower(name) || ' ab',
                    case when i %% 500 = 0 then 'IS' else 'SE' end, '{RESELLER}', 'Town ' || i %% 300, 1, now(), now()
                from (select i, %s as name from generate_series(0, %d) i) s""".formatted(words, SUPPLIERS - 1));
        setting.sql("supplier", """
                insert into supplier_identifier (scheme, id, supplier_id)
                select 'XI-DUNS', 'G' || i, ('00000000-0000-7000-8001-' || lpad(to_hex(i), 12, '0'))::uuid from generate_series(0, %d) i""".formatted(SUPPLIERS - 1));
        setting.sql("supplier", """
                insert into site (id, name, name_folded, address, town, country, activities, workers, site_key, version, created_at, changed_at)
                select ('00000000-0000-7000-8002-' || lpad(to_hex(i), 12, '0'))::uuid, 'Works h' || %1$s, 'works h' || %1$s, 'Road ' || i, 'Town ' || i %% 1000,
                    case when i %% 1000 = 0 then 'IS' else 'CN' end, '{FINAL_ASSEMBLY}', i %% 5000, 'scale-' || i, 1, now(), now()
                from generate_series(0, %2$d) i""".formatted(hash, SITES - 1));
        setting.sql("supplier", """
                insert into site_identifier (scheme, id, site_id)
                select 'OS-ID', 'CN2021' || lpad(i::text, 9, '0'), ('00000000-0000-7000-8002-' || lpad(to_hex(i), 12, '0'))::uuid
                from generate_series(0, %d, 3) i""".formatted(SITES - 1));
    }

    /** Planted without the work that follows a new contract: it would be counted as the requests' own. */
    private void contracts() {
        setting.sql("supplier", """
                set local session_replication_role = replica;
                insert into contract (id, authority, supplier_id, reference, title, cpv_codes, value_amount, value_currency, starts_on, ends_on, period_known,
                    buying_entities, reporting_duty, right_to_audit, sanction_clause, version, created_at, changed_at)
                select ('00000000-0000-7000-8003-' || lpad(to_hex(i), 12, '0'))::uuid, case when i %% 5 = 0 or i %% 5 = 1 then 'BENCH' else 'SCALE-' || i %% 5 end,
                    ('00000000-0000-7000-8001-' || lpad(to_hex(i %% 20000), 12, '0'))::uuid, 'R' || i, 'Scale', '{30213000}', 1000 * (1 + i %% 900), 'SEK',
                    date '2026-01-01' + i %% 400, date '2028-01-01' + i %% 900, true, '{}', true, true, true, 1, now() - i * interval '1 minute', now()
                from generate_series(0, %d) i""".formatted(CONTRACTS - 1));
        setting.sql("supplier", """
                set local session_replication_role = replica;
                insert into declaration (id, contract_id, authority, supplier_id, number, submitted, declared_on, declared_by, sites, brands, subcontractors, risks,
                    version, created_at)
                select gen_random_uuid(), c.id, c.authority, c.supplier_id, 1, true, '2026-06-01', 'SUPPLIER', %d, 1, 0, 0, 1, now() from contract c
                where c.title = 'Scale'""".formatted(DECLARED));
        // Every site stands behind two contracts; the very first behind every tenth, the next one behind every
        // hundredth.
        setting.sql("supplier", """
                insert into declared_site (declaration_id, site_id, authority, supplier_id, name, name_folded, address, town, country, role, tier)
                select d.id, s.id, d.authority, d.supplier_id, s.name, s.name_folded, s.address, s.town, s.country, 'FINAL_ASSEMBLY', 1
                from (select id, authority, supplier_id, row_number() over (order by contract_id) as n from declaration) d
                cross join generate_series(0, %1$d) k
                join site s on s.id = ('00000000-0000-7000-8002-' || lpad(to_hex(case when k = 0 and d.n %% 10 = 0 then 0 when k = 1 and d.n %% 100 = 0 then 1 else (d.n * %2$d + k) %% %3$d end), 12, '0'))::uuid
                on conflict do nothing""".formatted(DECLARED - 1, DECLARED, SITES));
        setting.sql("supplier", """
                insert into declared_brand (declaration_id, position, authority, supplier_id, name, name_folded, programmes)
                select id, 1, authority, supplier_id, 'Brand ' || n %% 1000, 'brand ' || n %% 1000, '{}'
                from (select id, authority, supplier_id, row_number() over (order by contract_id) as n from declaration) d""".replace("%%", "%"));
    }
}
