package org.suppliercompliance.criteria.evaluation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.criteria.consultations.Market;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.proof.ProofApi;
import org.suppliercompliance.criteria.sets.Sets;
import org.suppliercompliance.criteria.wallet.OutboxFacts;
import org.suppliercompliance.criteria.wallet.WalletApi;

@QuarkusTest
class ThreeTendersHttpTest {
    private static ValidatableResponse evaluated(
            String authority, String set, String line, String supplier, String proof, LocalDate day) {
        return Sets.post(
                        authority,
                        Sets.PATH + "/" + set + "/evaluations",
                        Map.of(
                                "openedOn",
                                day.toString(),
                                "bids",
                                List.of(Map.of(
                                        "tenderer",
                                        "Reseller",
                                        "supplierId",
                                        supplier,
                                        "answers",
                                        List.of(Map.of("lineId", line, "met", true, "proofs", List.of(proof)))))))
                .statusCode(201);
    }

    @Test
    @Tag("C27")
    @Tag("C39")
    @DisplayName(
            "C27: one ISO 45001 upload proves the safety criterion in three tenders; on expiry all three show it, and one fact goes out")
    void one_upload_in_three_tenders() {
        String authority = Registry.authority();
        String supplier = Registry.supplierId();
        String token = TestTokens.supplierToken(supplier);
        LocalDate today = Market.today();
        String proof = WalletApi.uploaded(
                token, ProofApi.shipped("ISO-45001"), ", \"expiresOn\": \"" + today.plusDays(100) + "\"");
        WalletApi.show(token, proof, "\"" + authority + "\"", "");
        Map<String, String> tenders = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            String set = Sets.drafted(authority, Map.of("reference", "T-" + i));
            tenders.put(set, Sets.added(authority, set, ProofApi.criterion("RS4"), 30));
            Sets.fix(authority, set).statusCode(200);
        }

        tenders.forEach((set, line) -> evaluated(authority, set, line, supplier, proof, today)
                .body("bids[0].lines[0].outcome", equalTo("PROVEN"))
                .body("bids[0].points", equalTo(30)));
        try {
            WalletApi.clockOffset(Duration.ofDays(102).toSeconds());
            tenders.forEach((set, line) -> evaluated(authority, set, line, supplier, proof, today.plusDays(102))
                    .body("bids[0].lines[0].outcome", equalTo("NOT_PROVEN"))
                    .body("bids[0].lines[0].explanation", containsString("EXPIRED"))
                    .body("bids[0].points", equalTo(0)));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertEquals(
                            List.of("criteria.evidence-expired.v1 " + proof + "/EXPIRY/1/0"),
                            OutboxFacts.about(proof)));
        } finally {
            WalletApi.clockOffset(0);
        }
    }
}
