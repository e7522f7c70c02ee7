package org.suppliercompliance.criteria.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.proof.ProofApi;
import org.suppliercompliance.criteria.sets.Sets;
import org.suppliercompliance.criteria.wallet.WalletApi;

@QuarkusTest
@DisplayName("An evaluation says in plain words why a bid got what it got")
class ExplainedBidsHttpTest {
    private static ValidatableResponse evaluate(String authority, String set, String day, Map<String, Object> bid) {
        return Sets.post(
                authority, Sets.PATH + "/" + set + "/evaluations", Map.of("openedOn", day, "bids", List.of(bid)));
    }

    private static Map<String, Object> bid(String tenderer, String line, Map<String, Object> more) {
        Map<String, Object> answer = new HashMap<>(Map.of("lineId", line, "met", true));
        answer.putAll(more);
        return new HashMap<>(Map.of("tenderer", tenderer, "answers", List.of(answer)));
    }

    @Test
    @Tag("A31")
    @Tag("C27")
    @DisplayName(
            "A31 C27: a proof that ends between the bids and the award counts on its last day; after it, or before its first, the day is said; so is a bid without a supplier")
    void the_day_is_said() {
        String authority = Registry.authority();
        String supplier = Registry.supplierId();
        String token = TestTokens.supplierToken(supplier);
        String set = Sets.drafted(authority, Map.of());
        String line = Sets.added(authority, set, ProofApi.criterion("RS4"), 30);
        Sets.fix(authority, set).statusCode(200);
        String proof = WalletApi.uploaded(
                token,
                ProofApi.shipped("ISO-45001"),
                ", \"effectiveOn\": \"2026-01-15\", \"expiresOn\": \"2026-06-15\"");
        WalletApi.show(token, proof, "\"" + authority + "\"", "");
        Map<String, Object> bid = bid("Reseller", line, Map.of("proofs", List.of(proof)));

        evaluate(authority, set, "2026-06-15", bid)
                .statusCode(201)
                .body(
                        "bids[0].lines[0].explanation",
                        containsString("the bid names no supplier whose wallet it could be in"));
        bid.put("supplierId", supplier);
        evaluate(authority, set, "2026-06-15", bid)
                .statusCode(201)
                .body("bids[0].lines.outcome", contains("PROVEN"))
                .body("bids[0].points", equalTo(30));
        evaluate(authority, set, "2026-06-16", bid)
                .statusCode(201)
                .body("bids[0].lines.outcome", contains("NOT_PROVEN"))
                .body("bids[0].lines[0].explanation", containsString("ISO-45001 is EXPIRED on 2026-06-16"));
        evaluate(authority, set, "2026-01-14", bid)
                .statusCode(201)
                .body("bids[0].lines[0].explanation", containsString("ISO-45001 begins after 2026-01-14"));
    }

    @Test
    @Tag("C4")
    @DisplayName("C4: of a selection criterion no points are counted; a tenderer that is called by a blank is 400")
    void selection_gives_no_points() {
        String authority = Registry.authority();
        String set = Sets.drafted(authority, Map.of("otherPoints", 100));
        String line = Sets.line(
                        authority,
                        set,
                        Sets.criterion(authority, "labour", "LOW", "SELECTION"),
                        Map.of("use", "SELECTION"))
                .statusCode(201)
                .extract()
                .path("id");
        Sets.fix(authority, set).statusCode(200);

        evaluate(authority, set, "2026-06-15", bid("A", line, Map.of("verifiedAs", "Annex 4")))
                .statusCode(201)
                .body(
                        "bids[0].lines[0].explanation",
                        equalTo("It gives no points; verified by the authority: Annex 4."));
        evaluate(authority, set, "2026-06-15", bid(" ", line, Map.of()))
                .statusCode(400)
                .body("errors.pointer", contains("/bids/0/tenderer"));
    }
}
