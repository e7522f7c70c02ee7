package org.suppliercompliance.supplier.profile;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two zones are 25 hours apart: whatever the time is, it is another day than in UTC in at least one of them. */
@QuarkusTest
class DocumentDaysTest {
    private static final String AHEAD = "Pacific/Kiritimati";
    private static final String BEHIND = "Pacific/Pago_Pago";

    private String here;
    private String supplier;
    private LocalDate today;

    private void authorityIn(String zone) {
        here = authority(Map.of("zone", zone));
        supplier = supplierOf(here, "Dated " + UUID.randomUUID());
        today = LocalDate.now(ZoneId.of(zone));
    }

    private ValidatableResponse document(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "CERTIFICATE", "title", "Management system"));
        body.putAll(more);
        return post(buyer(here), "/suppliers/" + supplier + "/documents", body);
    }

    private String registered(Map<String, Object> more) {
        return document(more).statusCode(201).extract().path("id");
    }

    private Map<String, Object> capability(String kind, String document) {
        return Map.of("kind", kind, "answer", "YES", "statedOn", today.toString(), "evidence", List.of(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {AHEAD, BEHIND})
    @DisplayName("S40: the days of a document are those of the authority that registered it, whoever reads it")
    void whose_days_count(String zone) {
        authorityIn(zone);
        String last = registered(Map.of("issuedOn", today.toString(), "validUntil", today.toString()));
        String over = registered(Map.of("validUntil", today.minusDays(1).toString()));
        String early = registered(Map.of("validFrom", today.plusDays(1).toString()));
        document(Map.of("issuedOn", today.plusDays(1).toString()))
                .statusCode(422)
                .body("errors.pointer", contains("/issuedOn"));

        String elsewhere = authority();
        get(buyer(elsewhere), "/suppliers/" + supplier + "/documents")
                .body("items.id", contains(early, over, last))
                .body("items.state", contains("NOT_YET_VALID", "EXPIRED", "VALID"));
        get(buyer(elsewhere), "/suppliers/" + supplier + "/documents/" + over).body("state", equalTo("EXPIRED"));
        buyer(here)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "capabilities",
                        List.of(capability("MANAGEMENT_SYSTEM", last), capability("TRACEABILITY", over))))
                .put("/supplier/v1/suppliers/" + supplier + "/capabilities")
                .then()
                .statusCode(200)
                .body("capabilities.evidenced", contains(true, false));
    }

    @Test
    @DisplayName("S40: that a document ends is told on the day of the authority that registered it, not before")
    void the_day_it_is_told() {
        authorityIn(BEHIND);
        String tomorrow = registered(Map.of("validUntil", today.plusDays(61).toString()));
        String there = here;
        authorityIn(AHEAD);
        String due = registered(Map.of("validUntil", today.plusDays(60).toString()));

        soon(() -> assertEquals(List.of(due + "/VALIDITY/1/-60"), told(here, due)));
        assertEquals(List.of(), told(there, tomorrow));
    }

    private static List<String> told(String authority, String document) {
        return changes(buyer(authority), document).stream()
                .filter(fact -> "supplier.document-expiring.v1".equals(fact.get("type")))
                .map(fact -> String.valueOf(((Map<?, ?>) fact.get("data")).get("factKey")))
                .toList();
    }
}
