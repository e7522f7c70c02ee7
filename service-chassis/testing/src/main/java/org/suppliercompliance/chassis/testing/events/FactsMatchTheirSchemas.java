package org.suppliercompliance.chassis.testing.events;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/**
 * After every Quarkus test class, everything that its tests appended to the outbox is held against its schema. A module whose facts
 * have no contract (the chassis's toy) sets {@code chassis.testing.check-facts=false}.
 */
public final class FactsMatchTheirSchemas implements QuarkusTestAfterAllCallback {
    private static final Logger LOG = Logger.getLogger(FactsMatchTheirSchemas.class);
    private static final EventContracts CONTRACTS = EventContracts.ofRepository();
    private static final int MOST = 20_000;

    private static long checkedUpTo;

    @Override
    public void afterAll(QuarkusTestContext context) {
        boolean wanted = ConfigProvider.getConfig()
                .getOptionalValue("chassis.testing.check-facts", Boolean.class)
                .orElse(true);
        if (!wanted) {
            return;
        }
        List<String> faults = new ArrayList<>();
        try (Connection connection = TestServers.worker();
                PreparedStatement statement = connection.prepareStatement(
                        "select position, event_type, data::text from outbox where position > ? order by position limit "
                                + MOST)) {
            statement.setLong(1, checkedUpTo);
            try (ResultSet facts = statement.executeQuery()) {
                while (facts.next()) {
                    checkedUpTo = facts.getLong(1);
                    faults.addAll(CONTRACTS.faults(facts.getString(2), facts.getString(3)));
                }
            }
        } catch (SQLException e) {
            LOG.warnf("the outbox could not be checked: %s", e.getMessage());
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("Facts that their schemas refuse:\n"
                    + String.join("\n", faults.stream().distinct().limit(20).toList()));
        }
    }
}
