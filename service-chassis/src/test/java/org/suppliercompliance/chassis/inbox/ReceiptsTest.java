package org.suppliercompliance.chassis.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.inbox.Receipts.Version;

@QuarkusTest
class ReceiptsTest {
    private static final String CONSUMER = "receipts-test";

    @Inject
    WorkerTransactions transactions;

    private final Set<String> subject = Set.of(UUID.randomUUID().toString());

    @Test
    @DisplayName(
            "FC2: who looks at the version of an aggregate keeps it from others until it is done, so that no older event comes over a newer one")
    void one_at_a_time() {
        transactions.run(transaction -> Receipts.remember(
                transaction, CONSUMER, Map.of(subject.iterator().next(), new Version(1, 3))));
        transactions.run(first -> {
            assertEquals(1, Receipts.versions(first, CONSUMER, subject).size());
            DatabaseException kept = assertThrows(
                    DatabaseException.class,
                    () -> transactions.run(second -> {
                        second.update("set local lock_timeout = '100ms'");
                        Receipts.versions(second, CONSUMER, subject);
                    }));
            assertEquals("55P03", kept.sqlState());
        });
    }

    @Test
    @DisplayName(
            "FC3: a column that is null where none may be is no lost connection, so that its event goes to the dead letters and is not tried for ever")
    void a_missing_value_is_not_transient() {
        DatabaseException fault = assertThrows(
                DatabaseException.class,
                () -> transactions.call(
                        transaction -> transaction.query("select null::text as value", row -> row.text("value"))));
        assertFalse(fault.isTransient());
    }
}
