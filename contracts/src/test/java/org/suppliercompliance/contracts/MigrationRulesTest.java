package org.suppliercompliance.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("FH3: migrations run beside the version before, and hold no lock for long")
class MigrationRulesTest {
    private static final Path ROOT = Path.of(System.getProperty("contracts.directory", "."))
            .toAbsolutePath()
            .normalize()
            .getParent();

    /** Up to the first release every database is made from nothing; what follows meets databases with rows in them. */
    private static final String FIRST_RELEASE = "V202611272359";

    @Test
    @DisplayName(
            "FH3: no migration after the first release takes a long lock or takes away what the version before uses")
    void migrations_after_the_first_release() throws IOException {
        Map<String, List<String>> faults = new TreeMap<>();
        migrations().forEach((name, rules) -> {
            if (name.compareTo(FIRST_RELEASE) > 0 && !rules.faults().isEmpty()) {
                faults.put(name, rules.faults());
            }
        });
        assertEquals(Map.of(), faults);
    }

    @Test
    @DisplayName("The rules find what they are for in the migrations from before")
    void what_the_rules_would_have_found() throws IOException {
        List<String> found =
                migrations().get("V202611270600__audit_assignments.sql").faults();
        assertTrue(
                found.contains("an index on audit without concurrently holds up every write until it is built"),
                found.toString());
        assertTrue(migrations().size() > 40, "all services and the chassis were looked at");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            create index ix_a_b on a (b)                                                          | an index on a without concurrently
            create unique index concurrently uq_a_b on a (b)                                      | by a migration of its own
            alter table a add column b int                                                        | without a lock_timeout before it
            set local lock_timeout = '2s'; alter table a add column b int not null                | has no default
            set local lock_timeout = '2s'; alter table a add column b uuid default gen_random_uuid() | rewrites the table
            set local lock_timeout = '2s'; alter table a add constraint ck_a check (b > 0)        | without not valid
            set local lock_timeout = '2s'; alter table a alter column b set not null              | validate a check instead
            set local lock_timeout = '2s'; alter table a alter column b type bigint               | rewrites it
            set local lock_timeout = '2s'; alter table a drop column b                            | the version before still uses
            set local lock_timeout = '2s'; alter table a rename to c                              | the version before still uses
            update a set b = 1                                                                    | in batches
            /* so */ delete from a -- all                                                         | in batches
            lock table a                                                                          | lock table is for no migration
            drop table a                                                                          | drop table is for no migration
            """)
    void a_long_lock_is_found(String sql, String fault) {
        List<String> found = new MigrationRules(sql, true).faults();
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).contains(fault), found.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create table a (b int not null); create index ix_a_b on a (b); alter table a add constraint ck_a check (b > 0) | true
            set local lock_timeout = '2s'; alter table a add column b text not null default '', add column c int           | true
            set local lock_timeout = '2s'; alter table a add constraint ck_a check (b > 0) not valid                       | true
            drop index concurrently if exists ix_a_b; create index concurrently ix_a_b on a (b)                            | false
            create function f() returns trigger language plpgsql as $$ begin update a set b = 1; end $$                    | true
            """)
    void what_is_short_is_let_through(String sql, boolean inTransaction) {
        assertEquals(List.of(), new MigrationRules(sql, inTransaction).faults());
    }

    private static Map<String, MigrationRules> migrations() throws IOException {
        Map<String, MigrationRules> found = new TreeMap<>();
        for (String folder : List.of(
                "service-chassis/src/main/resources/db/chassis",
                "supplier-service/src/main/resources/db/migration",
                "criteria-service/src/main/resources/db/migration",
                "audit-service/src/main/resources/db/migration",
                "notification-service/src/main/resources/db/migration")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".sql")).toList()) {
                    Path settings = file.resolveSibling(file.getFileName() + ".conf");
                    boolean inTransaction = !Files.exists(settings)
                            || !Files.readString(settings).contains("executeInTransaction=false");
                    found.put(file.getFileName().toString(), new MigrationRules(Files.readString(file), inTransaction));
                }
            }
        }
        return found;
    }
}
