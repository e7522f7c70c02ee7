package org.suppliercompliance.criteria.wallet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.suppliercompliance.criteria.proof.ProofApi.BASE;
import static org.suppliercompliance.criteria.proof.ProofApi.as;
import static org.suppliercompliance.criteria.proof.ProofApi.criterion;
import static org.suppliercompliance.criteria.wallet.WalletApi.iso45001;
import static org.suppliercompliance.criteria.wallet.WalletApi.proof;
import static org.suppliercompliance.criteria.wallet.WalletApi.read;
import static org.suppliercompliance.criteria.wallet.WalletApi.show;
import static org.suppliercompliance.criteria.wallet.WalletApi.uploaded;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.criteria.SupplierTopic;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.proof.ProofApi;

@QuarkusTest
class MergedSupplierWalletHttpTest {
    @Test
    @DisplayName(
            "C39: what a supplier had proved before it was merged counts for its survivor, and for itself again after a split")
    void proofs_follow_a_merge() {
        String merged = Registry.supplierId();
        String survivor = Registry.supplierId();
        String authority =
                "MERGING-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        String mergedToken = TestTokens.supplierToken(merged);
        String survivorToken = TestTokens.supplierToken(survivor);
        String buyer = ProofApi.manager(authority);
        String id = uploaded(mergedToken, iso45001(), "");
        show(mergedToken, id, "\"" + authority + "\"", "");
        read(survivorToken, id).statusCode(404);
        proof(buyer, survivor, "", criterion("RS4")).body("criteria[0].standing", equalTo("MISSING"));

        Registry.merged(merged, survivor);

        read(survivorToken, id).statusCode(200).body("supplierId", equalTo(merged));
        proof(survivorToken, survivor, "", criterion("RS4")).body("criteria[0].standing", equalTo("VALID"));
        proof(buyer, survivor, "", criterion("RS4")).body("criteria[0].standing", equalTo("VALID"));
        proof(buyer, merged, "", criterion("RS4")).body("criteria[0].standing", equalTo("VALID"));
        as(buyer).get(BASE + "/suppliers/" + survivor + "/evidence").then().body("items.id", contains(id));
        WalletApi.patch(survivorToken, id, "{\"title\": \"Ours now\"}").then().statusCode(200);
        show(survivorToken, id, "", "");
        read(buyer, id).statusCode(404);

        Registry.split(merged, survivor);

        read(survivorToken, id).statusCode(404);
        read(mergedToken, id).statusCode(200);
    }

    @Test
    @DisplayName(
            "FH5: a merge that supplier-service lost in a restore is taken back: the survivor reads the other's proofs no more; one that it still knows stays")
    void a_lost_merge_is_taken_back() {
        String lost = Registry.supplierId();
        String kept = Registry.supplierId();
        String survivor = Registry.supplierId();
        String survivorToken = TestTokens.supplierToken(survivor);
        String ofLost = uploaded(TestTokens.supplierToken(lost), iso45001(), "");
        String ofKept = uploaded(TestTokens.supplierToken(kept), iso45001(), "");
        Registry.merged(lost, survivor);
        Registry.merged(kept, survivor);
        read(survivorToken, ofLost).statusCode(200);

        SupplierTopic.inEpoch(2, () -> {
            SupplierTopic.restored("supplier", lost, true);
            SupplierTopic.state("supplier-registered", lost, 1, "{\"id\":\"" + lost + "\"}");
            SupplierTopic.restored("supplier", kept, true);
            Registry.merged(kept, survivor);
        });
        SupplierTopic.awaitRestated("criteria-suppliers", lost, 1);
        SupplierTopic.awaitRestated("criteria-suppliers", kept, 2);

        read(survivorToken, ofLost).statusCode(404);
        read(survivorToken, ofKept).statusCode(200);
        read(TestTokens.supplierToken(lost), ofLost).statusCode(200);
    }

    @Test
    @DisplayName("FH5: a supplier and an authority that supplier-service has never heard of are forgotten")
    void what_was_lost_is_forgotten() {
        String supplier = Registry.supplierId();
        String authority = Registry.authority();
        String buyer = ProofApi.manager("MERGING-C");

        SupplierTopic.inEpoch(2, () -> {
            SupplierTopic.restored("supplier", supplier, false);
            SupplierTopic.restored("supplier", authority, false);
        });

        SupplierTopic.await("0", "select count(*)::text from known_supplier where id::text = ?", supplier);
        SupplierTopic.await("0", "select count(*)::text from known_authority where code = ?", authority);
        WalletApi.register(buyer, iso45001(), "a.pdf", ", \"supplierId\": \"" + supplier + "\"")
                .then()
                .statusCode(422)
                .body("errors[0].detail", equalTo("There is no such supplier."));
    }

    @Test
    @DisplayName("an authority uploads for a supplier that there is, and that was not merged into another")
    void an_authority_names_a_supplier_that_is() {
        String merged = Registry.supplierId();
        String survivor = Registry.supplierId();
        Registry.merged(merged, survivor);
        String buyer = ProofApi.manager("MERGING-B");

        WalletApi.register(buyer, iso45001(), "a.pdf", ", \"supplierId\": \"" + UUID.randomUUID() + "\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/supplierId"))
                .body("errors[0].detail", equalTo("There is no such supplier."));
        WalletApi.register(buyer, iso45001(), "a.pdf", ", \"supplierId\": \"" + merged + "\"")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString(survivor));
        WalletApi.register(buyer, iso45001(), "a.pdf", ", \"supplierId\": \"" + survivor + "\"")
                .then()
                .statusCode(201);
    }
}
