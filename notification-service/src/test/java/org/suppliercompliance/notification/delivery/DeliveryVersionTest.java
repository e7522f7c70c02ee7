package org.suppliercompliance.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.notification.channel.SendResult;

@QuarkusTest
@TestProfile(LeaseTest.NoSender.class)
@DisplayName("A delivery that is not what was read has another ETag")
class DeliveryVersionTest {
    private static final String AUTHORITY = "T-ETAG";

    private final UUID id = UUID.randomUUID();

    @Inject
    DeliveryClaims claims;

    @Inject
    DeliveryResults results;

    @Inject
    WorkerTransactions transactions;

    @BeforeEach
    @AfterEach
    void nothingWaits() {
        transactions.run(transaction -> {
            transaction.update("delete from delivery_attempt");
            transaction.update("delete from delivery");
        });
    }

    private void queued() {
        UUID endpoint = UUID.randomUUID();
        transactions.run(transaction -> transaction.update(
                "with f as (insert into fact (id, fact_key, type, authority, subject_id, occurred_at, recorded_at, outcome)"
                        + " values (gen_random_uuid(), gen_random_uuid(), 'audit-planned', ?, gen_random_uuid(), now(), now(), 'TOLD') returning id)"
                        + " insert into delivery (id, fact_id, channel, target, lane, authority, status, next_attempt_at, created_at)"
                        + " select ?::uuid, f.id, 'WEBHOOK', ?::uuid, ?::text, ?::text, 'PENDING', ?::timestamptz, now() from f",
                AUTHORITY,
                id,
                endpoint,
                endpoint.toString(),
                AUTHORITY,
                transaction.now()));
    }

    private DueDelivery claimed() {
        return claims.claim(10, Map.of()).claimed().get(0);
    }

    private ValidatableResponse read(String known) {
        return given().auth()
                .oauth2(TestTokens.token("integrator", AUTHORITY))
                .header("If-None-Match", known)
                .get("/notification/v1/deliveries/" + id)
                .then();
    }

    /** The ETag of the delivery as it is now, with which it is not read again. */
    private String etag() {
        String etag = read("\"0\"").statusCode(200).extract().header("ETag");
        read(etag).statusCode(304);
        return etag;
    }

    @Test
    @DisplayName("FF6 while it is sent for the first time it is no more what it was in the queue")
    void a_claim_changes_it() {
        queued();
        String waiting = etag();

        claimed();

        read(waiting).statusCode(200).body("attempts", equalTo(1)).body("log[0].outcome", equalTo("STARTED"));
    }

    @Test
    @DisplayName("FE4 the end of an attempt that had lost its lease stands in the log, and changes nothing else")
    void a_late_end_changes_it() {
        queued();
        DueDelivery zombie = claimed();
        transactions.run(transaction -> transaction.update(
                "update delivery set leased_until = clock_timestamp() - interval '1 second' where id = ?", id));
        results.record(List.of(claimed()), SendResult.delivered(200), Duration.ofMillis(5));
        String delivered = etag();

        results.record(List.of(zombie), SendResult.retry("TIMEOUT"), Duration.ofSeconds(60));

        read(delivered)
                .statusCode(200)
                .body("status", equalTo("DELIVERED"))
                .body("log.outcome", equalTo(List.of("TIMEOUT", "ACCEPTED")));
    }
}
