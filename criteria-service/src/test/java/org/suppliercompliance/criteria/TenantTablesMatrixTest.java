package org.suppliercompliance.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.matrix.TenantTablesTest;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class TenantTablesMatrixTest extends TenantTablesTest {
    /** What is in consultation or published is everybody's to read (the test below says what is not), and what counts as proof is too. */
    @Override
    protected Set<String> readableByAll() {
        return Set.of(
                "criterion",
                "criterion_version",
                "evidence_kind",
                "glossary_term",
                "kind_coverage",
                "kind_equivalence");
    }

    @Test
    @DisplayName("FG6: criteria have forced row-level security, and without a tenant no draft of an authority shows")
    void without_a_tenant_no_draft_of_an_authority_shows() throws SQLException {
        try (Connection connection = TestServers.app();
                Statement statement = connection.createStatement()) {
            assertEquals(
                    2,
                    number(
                            statement,
                            "select count(*) from pg_class where relname in ('criterion', 'criterion_version')"
                                    + " and relrowsecurity and relforcerowsecurity"));
            assertEquals(
                    0,
                    number(
                            statement,
                            "select count(*) from criterion_version where status = 'DRAFT' and authority is not null"));
            assertEquals(
                    0, number(statement, "select count(*) from criterion where not opened and authority is not null"));
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
