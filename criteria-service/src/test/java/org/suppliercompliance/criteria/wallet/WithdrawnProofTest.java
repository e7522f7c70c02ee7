package org.suppliercompliance.criteria.wallet;

import static org.hamcrest.Matchers.equalTo;
import static org.suppliercompliance.criteria.proof.ProofApi.as;
import static org.suppliercompliance.criteria.wallet.WalletApi.iso45001;
import static org.suppliercompliance.criteria.wallet.WalletApi.show;
import static org.suppliercompliance.criteria.wallet.WalletApi.uploaded;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.proof.ProofApi;

@QuarkusTest
class WithdrawnProofTest {
    private final String supplier = UUID.randomUUID().toString();
    private final String token = TestTokens.supplierToken(supplier);
    private final String authority = Registry.authority();
    private final String buyer = WalletApi.manager(authority, "buyer@" + authority);

    @Test
    @Tag("C39")
    @DisplayName("C39: a proof that was withdrawn can be hidden from those it was shown to: what it is and its content")
    void a_withdrawn_proof_is_hidden() {
        String id = uploaded(token, iso45001(), "");
        show(token, id, "\"" + authority + "\"", "");
        ProofApi.act(
                        token,
                        "/evidence/" + id + "/withdrawal",
                        WalletApi.etag(token, id),
                        "{\"reason\": \"The wrong file\"}")
                .then()
                .statusCode(200);
        WalletApi.read(buyer, id).statusCode(200);

        show(token, id, "", "");

        WalletApi.read(buyer, id).statusCode(404);
        as(buyer).get("/criteria/v1/evidence/" + id + "/content").then().statusCode(404);
        WalletApi.read(token, id).statusCode(200);
    }

    @Test
    @Tag("C39")
    @DisplayName(
            "C39: an authority asks what proves something by its own reviews only: those of another one it does not see")
    void an_authority_asks_for_itself() {
        String other = Registry.authority();
        String criterion = ProofApi.publishedCriterion(buyer);
        String path = "/criteria/v1/suppliers/" + supplier + "/proof?criterionId=" + criterion + "&authority=";

        as(buyer).get(path + authority).then().statusCode(200).body("authority", equalTo(authority));
        as(token).get(path + other).then().statusCode(200).body("authority", equalTo(other));
        as(buyer).get(path + other).then().statusCode(400).body("errors[0].pointer", equalTo("query:authority"));
    }
}
