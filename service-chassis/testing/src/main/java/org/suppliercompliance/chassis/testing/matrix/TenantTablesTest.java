package org.suppliercompliance.chassis.testing.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** FG6, the second wall: the database itself keeps tenants apart, and the role that serves requests cannot step over it. */
@DisplayName("FG6: the database itself keeps tenants apart")
public abstract class TenantTablesTest {
    /** The column that names the tenant. */
    protected String column() {
        return "authority";
    }

    /** Further columns that name a tenant, in tables that call it otherwise: the buyer of a contract, say. */
    protected List<String> furtherColumns() {
        return List.of();
    }

    /** Tables with such a column which every tenant may read on purpose: reference copies, say. */
    protected Set<String> readableByAll() {
        return Set.of();
    }

    @Test
    void every_table_of_tenants_has_forced_row_level_security_and_a_policy() throws SQLException {
        List<String> open = new ArrayList<>();
        try (Connection connection = TestServers.superuser();
                PreparedStatement statement = connection.prepareStatement("""
                        select c.relname, c.relrowsecurity and c.relforcerowsecurity as forced,
                               exists (select 1 from pg_policy p where p.polrelid = c.oid) as policy
                        from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where a.attname = ? and not a.attisdropped and c.relkind in ('r', 'p')
                          and c.relnamespace = 'public'::regnamespace and not c.relispartition
                        """)) {
            for (String column : columns()) {
                statement.setString(1, column);
                boolean found = false;
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found = true;
                        if (!(rows.getBoolean(2) && rows.getBoolean(3))) {
                            open.add(rows.getString(1));
                        }
                    }
                }
                assertTrue(found, "no table has a column " + column);
            }
        }
        open.removeAll(readableByAll());
        assertEquals(List.of(), open, "without forced row-level security");
    }

    @Test
    void the_role_of_requests_is_no_superuser_and_cannot_bypass_row_level_security() throws SQLException {
        try (Connection connection = TestServers.app();
                PreparedStatement statement = connection.prepareStatement(
                        "select rolsuper or rolbypassrls, rolname from pg_roles where rolname = current_user");
                ResultSet role = statement.executeQuery()) {
            assertTrue(role.next());
            assertFalse(role.getBoolean(1), role.getString(2) + " could step over the wall");
        }
    }

    @Test
    void without_a_tenant_the_role_of_requests_sees_no_row() throws SQLException {
        try (Connection connection = TestServers.app()) {
            for (String column : columns()) {
                List<String> tables = readable(connection, column);
                tables.removeAll(readableByAll());
                for (String table : tables) {
                    try (PreparedStatement count = connection.prepareStatement(
                                    "select count(*) from " + table + " where " + column + " <> ''");
                            ResultSet rows = count.executeQuery()) {
                        rows.next();
                        assertEquals(0, rows.getLong(1), table + " shows rows to nobody in particular");
                    }
                }
            }
        }
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(furtherColumns());
        columns.add(column());
        return columns;
    }

    /** The tables with the column that the role has any right to; one it has none to shows nothing. */
    private static List<String> readable(Connection connection, String column) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select table_name from information_schema.columns where table_schema = 'public' and column_name = ?")) {
            statement.setString(1, column);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }
}
