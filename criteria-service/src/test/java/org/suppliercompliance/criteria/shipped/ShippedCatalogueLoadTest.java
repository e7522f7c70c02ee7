package org.suppliercompliance.criteria.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class ShippedCatalogueLoadTest {
    @Inject
    ShippedCatalogue catalogue;

    @Test
    @DisplayName(
            "the catalogue is loaded once: with one fact per criterion, and nothing more when a replica starts again")
    void the_catalogue_is_loaded_once() throws SQLException {
        assertEquals(122, count("criterion where authority is null and framework is not null"));
        assertEquals(122, factsOfShippedCriteria());

        assertEquals(0, catalogue.load());

        assertEquals(122, count("criterion where authority is null and framework is not null"));
        assertEquals(122, factsOfShippedCriteria());
    }

    @Test
    @DisplayName(
            "FE4: of three replicas that find the edition missing at once, one loads, and what is there stays as it is")
    void of_three_replicas_one_loads() throws SQLException {
        try (Connection connection = TestServers.worker();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from shipped_edition");
            statement.executeUpdate("delete from criterion_version where framework = 'RBA-VAP' and code = 'D5'");
            statement.executeUpdate("delete from criterion where framework = 'RBA-VAP' and code = 'D5'");
        }

        List<Integer> loaded =
                IntStream.range(0, 3).mapToObj(i -> CompletableFuture.supplyAsync(catalogue::load)).toList().stream()
                        .map(CompletableFuture::join)
                        .sorted()
                        .toList();

        assertEquals(List.of(0, 0, 1), loaded);
        assertEquals(122, count("criterion where authority is null and framework is not null"));
        assertEquals(
                122,
                count("criterion_version where authority is null and framework is not null and status = 'PUBLISHED'"));
    }

    private static long factsOfShippedCriteria() throws SQLException {
        return count("(select distinct data ->> 'framework', data ->> 'code' from outbox"
                + " where event_type = 'criteria.criterion-published.v1' and data ->> 'framework' is not null) facts");
    }

    private static long count(String what) throws SQLException {
        try (Connection connection = TestServers.worker();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + what)) {
            result.next();
            return result.getLong(1);
        }
    }
}
