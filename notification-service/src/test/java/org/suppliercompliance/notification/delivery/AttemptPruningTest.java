package org.suppliercompliance.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactOutcome;
import org.suppliercompliance.notification.fact.FactRows;
import org.suppliercompliance.notification.fact.FactType;

@QuarkusTest
@TestProfile(LeaseTest.NoSender.class)
@DisplayName("How attempts of long ago went is forgotten")
class AttemptPruningTest {
    private static final String AUTHORITY = "OSLO";
    private static final Duration LONG_AGO = Duration.ofDays(800);

    @Inject
    AttemptPruning pruning;

    @Inject
    WorkerTransactions transactions;

    @BeforeEach
    void nothingWaits() {
        transactions.run(transaction -> {
            transaction.update("delete from delivery_attempt");
            transaction.update("delete from delivery");
        });
    }

    /** A delivery that was made some time ago, in this state, with attempts so long ago. */
    private UUID delivery(Duration made, String status, Duration... attempts) {
        return transactions.call(transaction -> {
            Instant now = transaction.now();
            UUID subject = UUID.randomUUID();
            Fact fact = Fact.apart(
                    subject.toString(),
                    FactType.AUDIT_PLANNED,
                    AUTHORITY,
                    subject,
                    null,
                    null,
                    LocalDate.of(2027, 3, 1),
                    List.of(),
                    null,
                    now);
            FactRows.insert(transaction, fact, FactOutcome.TOLD, now);
            DeliveryQueue.webhooks(transaction, fact, List.of(UUID.randomUUID()));
            UUID id = new UUID(
                    (now.minus(made).toEpochMilli() << 16) | 0x7000L,
                    UUID.randomUUID().getLeastSignificantBits());
            transaction.update(
                    "update delivery set id = ?, status = ?, attempts = ? where fact_id = ?",
                    id,
                    status,
                    attempts.length,
                    fact.id());
            for (int i = 0; i < attempts.length; i++) {
                transaction.update(
                        "insert into delivery_attempt (delivery_id, number, authority, started_at, outcome) values (?, ?, ?, ?, 'ACCEPTED')",
                        id,
                        i + 1,
                        AUTHORITY,
                        now.minus(attempts[i]));
            }
            return id;
        });
    }

    private static JsonPath read(UUID delivery) {
        return given().auth()
                .oauth2(TestTokens.token("integrator", AUTHORITY))
                .get("/notification/v1/deliveries/" + delivery)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    @DisplayName(
            "attempts of more than two years ago are forgotten; the delivery and their number stay, and so does every attempt of what waits")
    void old_attempts_leave() {
        UUID old = delivery(LONG_AGO, "DELIVERED", LONG_AGO, LONG_AGO);
        UUID sentAgain = delivery(LONG_AGO, "DELIVERED", LONG_AGO, Duration.ofDays(1));
        UUID waiting = delivery(LONG_AGO, "PENDING", LONG_AGO);
        UUID recent = delivery(Duration.ofDays(60), "DEAD", Duration.ofDays(60));

        int forgotten = transactions.call(pruning::prune);

        assertEquals(3, forgotten);

        assertEquals(List.of(), read(old).getList("log"));
        assertEquals(2, read(old).getInt("attempts"));
        assertEquals(List.of(2), read(sentAgain).getList("log.number"));
        assertEquals(List.of(1), read(waiting).getList("log.number"));
        assertEquals(List.of(1), read(recent).getList("log.number"));
        int more = transactions.call(pruning::prune);
        assertEquals(0, more);
    }
}
