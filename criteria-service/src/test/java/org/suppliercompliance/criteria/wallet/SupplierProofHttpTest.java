package org.suppliercompliance.criteria.wallet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.suppliercompliance.criteria.proof.ProofApi.BASE;
import static org.suppliercompliance.criteria.proof.ProofApi.as;
import static org.suppliercompliance.criteria.proof.ProofApi.criterion;
import static org.suppliercompliance.criteria.proof.ProofApi.manager;
import static org.suppliercompliance.criteria.proof.ProofApi.shipped;
import static org.suppliercompliance.criteria.wallet.WalletApi.PDF;
import static org.suppliercompliance.criteria.wallet.WalletApi.begun;
import static org.suppliercompliance.criteria.wallet.WalletApi.iso45001;
import static org.suppliercompliance.criteria.wallet.WalletApi.proof;
import static org.suppliercompliance.criteria.wallet.WalletApi.read;
import static org.suppliercompliance.criteria.wallet.WalletApi.review;
import static org.suppliercompliance.criteria.wallet.WalletApi.send;
import static org.suppliercompliance.criteria.wallet.WalletApi.show;
import static org.suppliercompliance.criteria.wallet.WalletApi.statements;
import static org.suppliercompliance.criteria.wallet.WalletApi.uploaded;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.content.SampleFiles;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.proof.ProofApi;

@QuarkusTest
class SupplierProofHttpTest {
    private static final String AUTHORITY = "WALLET-A";

    private String supplier;
    private String token;

    @BeforeEach
    void aSupplier() {
        supplier = UUID.randomUUID().toString();
        token = TestTokens.supplierToken(supplier);
    }

    @Test
    @DisplayName(
            "A31: what an authority verified at bid time is stored with its day, and reused in every tender; another's verdict does not count")
    @Tag("A31")
    void a_review_is_stored_and_reused() {
        String id = uploaded(token, iso45001(), "");
        show(token, id, "\"REVIEWS-A\", \"REVIEWS-B\"", "");
        String a = manager("REVIEWS-A");
        String b = manager("REVIEWS-B");

        review(a, id, "{\"verdict\": \"REJECTED\", \"moment\": \"TENDER\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        review(a, id, "{\"verdict\": \"REJECTED\", \"reason\": \" \", \"moment\": \"TENDER\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        review(a, id, "{\"verdict\": \"ACCEPTED\", \"moment\": \"TENDER\", \"reviewedOn\": \"2026-03-01\"}")
                .then()
                .statusCode(201);
        proof(a, supplier, "", criterion("RS4"))
                .body("criteria[0].standing", equalTo("VALID"))
                .body("criteria[0].evidence[0].review.moment", equalTo("TENDER"))
                .body("criteria[0].evidence[0].review.reviewedOn", equalTo("2026-03-01"));
        review(
                        b,
                        id,
                        "{\"verdict\": \"REJECTED\", \"reason\": \"Scope\", \"moment\": \"TENDER\", \"reviewedOn\": \"2026-04-01\"}")
                .then()
                .statusCode(201);
        proof(a, supplier, "", criterion("RS4")).body("criteria[0].satisfied", equalTo(true));
        proof(b, supplier, "", criterion("RS4")).body("criteria[0].standing", equalTo("REJECTED"));
        proof(b, supplier, "&on=2026-03-31", criterion("RS4")).body("criteria[0].evidence[0].review", nullValue());
        as(a).get(BASE + "/evidence/" + id + "/reviews").then().body("items.authority", contains("REVIEWS-A"));
        as(token)
                .get(BASE + "/evidence/" + id + "/reviews")
                .then()
                .body("items.authority", contains("REVIEWS-B", "REVIEWS-A"));
    }

    @Test
    @DisplayName("who uploaded a proof does not review it; a colleague does")
    void the_uploader_does_not_review() {
        supplier = Registry.supplierId();
        String uploader = WalletApi.manager("FOUR-EYES", "anna");
        String id = begun(uploader, iso45001(), "a.pdf", ", \"supplierId\": \"" + supplier + "\"");
        String accepted = "{\"verdict\": \"ACCEPTED\", \"moment\": \"TENDER\"}";
        review(WalletApi.manager("FOUR-EYES", "bo"), id, accepted)
                .then()
                .statusCode(409)
                .body("type", containsString("content-missing"));
        send(uploader, id, "\"1\"", PDF, SampleFiles.pdf(id)).then().statusCode(200);
        review(uploader, id, accepted).then().statusCode(409).body("type", containsString("reviewed-by-uploader"));
        review(WalletApi.manager("FOUR-EYES", "bo"), id, accepted).then().statusCode(201);
    }

    @Test
    @DisplayName("who sent the content of a proof, or changed last what it says, does not review it either")
    void what_one_made_one_does_not_review() {
        supplier = Registry.supplierId();
        String sender = WalletApi.manager("FOUR-EYES", "bo");
        String changer = WalletApi.manager("FOUR-EYES", "cleo");
        String ofSupplier = ", \"supplierId\": \"" + supplier + "\"";
        String id = begun(WalletApi.manager("FOUR-EYES", "anna"), iso45001(), "a.pdf", ofSupplier);
        send(sender, id, "\"1\"", PDF, SampleFiles.pdf(id)).then().statusCode(200);
        WalletApi.patch(changer, id, "{\"title\": \"ISO 45001\"}").then().statusCode(200);
        String accepted = "{\"verdict\": \"ACCEPTED\", \"moment\": \"TENDER\"}";

        review(sender, id, accepted).then().statusCode(409).body("type", containsString("reviewed-by-uploader"));
        review(changer, id, accepted).then().statusCode(409).body("type", containsString("reviewed-by-uploader"));
        review(WalletApi.manager("FOUR-EYES", "dan"), id, accepted).then().statusCode(201);
    }

    @Test
    @Tag("A31")
    @DisplayName("A31: a review that names the version it looked at is refused when the proof has changed since")
    void a_review_of_what_was_read() {
        String id = uploaded(token, iso45001(), "");
        show(token, id, "\"REVIEWS-A\"", "");
        String reviewer = manager("REVIEWS-A");
        String read = WalletApi.etag(reviewer, id);
        String accepted = "{\"verdict\": \"ACCEPTED\", \"moment\": \"TENDER\"}";
        WalletApi.patch(token, id, "{\"title\": \"Another\"}").then().statusCode(200);

        review(reviewer, id, read, accepted).then().statusCode(412);
        as(reviewer).get(BASE + "/evidence/" + id + "/reviews").then().body("items", hasSize(0));
        review(reviewer, id, WalletApi.etag(reviewer, id), accepted).then().statusCode(201);
        review(reviewer, id, "*", accepted).then().statusCode(201);
        review(reviewer, id, accepted).then().statusCode(201);
    }

    @Test
    @DisplayName(
            "C33 C36: anti-corruption routines satisfy only with all five parts, minerals due diligence only with all five OECD steps")
    @Tag("C33")
    @Tag("C36")
    void every_part_is_shown() {
        String buyer = manager(AUTHORITY);
        String routines = uploaded(
                token,
                shipped("ANTI-CORRUPTION-ROUTINES"),
                statements("POLICY-COMMITMENT", "PASSING-DOWN", "RISK-ASSESSMENT", "MONITORING"));
        String report =
                uploaded(token, shipped("SUSTAINABILITY-REPORT"), statements("OECD-1", "OECD-2", "OECD-3", "OECD-5"));
        show(token, routines, "\"" + AUTHORITY + "\"", "");
        show(token, report, "\"" + AUTHORITY + "\"", "");

        proof(buyer, supplier, "", criterion("RS6"), criterion("RS8"))
                .body("criteria.standing", contains("INCOMPLETE", "INCOMPLETE"))
                .body("criteria[0].evidence[0].missingParts", contains("NON-COMPLIANCE"))
                .body("criteria[1].evidence[0].missingParts", contains("OECD-4"))
                .body("criteria[1].evidence[0].through", contains("SUSTAINABILITY-REPORT", "OECD-STEP-DOCUMENTATION"));
        WalletApi.patch(
                        token,
                        report,
                        "{"
                                + statements("OECD-1", "OECD-2", "OECD-3", "OECD-4", "OECD-5")
                                        .substring(2) + "}")
                .then()
                .statusCode(200)
                .body("missingParts", hasSize(0));
        proof(buyer, supplier, "", criterion("RS6"), criterion("RS8"))
                .body("criteria.satisfied", contains(false, true));
        WalletApi.patch(
                        token,
                        report,
                        "{" + statements("OECD-1", "OECD-9", "OECD-1").substring(2) + "}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/statements/1/part", "/statements/2/part"));
    }

    @Test
    @DisplayName(
            "C34 C35: a policy that claims no conflict minerals is flagged and satisfies nothing, until the authority accepts it as it stands")
    @Tag("C34")
    @Tag("C35")
    void a_claim_of_no_conflict_minerals_is_flagged() {
        String buyer = manager(AUTHORITY);
        String parts = statements("PUBLIC", "SENIOR-MANAGEMENT", "COMMITMENT", "REQUIRED-OF-SUPPLIERS", "MONITORED");
        String id = uploaded(
                token,
                shipped("MINERALS-POLICY"),
                parts + ", \"summary\": \"There are no conflict minerals in our products.\"");
        show(token, id, "\"" + AUTHORITY + "\"", "");

        read(buyer, id).body("redFlags", contains("NO-CONFLICT-MINERALS-CLAIM"));
        proof(buyer, supplier, "", criterion("RS7")).body("criteria[0].standing", equalTo("FLAGGED"));
        review(buyer, id, "{\"verdict\": \"ACCEPTED\", \"moment\": \"TENDER\"}")
                .then()
                .statusCode(201);
        proof(buyer, supplier, "", criterion("RS7")).body("criteria[0].satisfied", equalTo(true));
        WalletApi.patch(token, id, "{\"title\": \"Our products are conflict-free\"}")
                .then()
                .statusCode(200);
        proof(buyer, supplier, "", criterion("RS7"))
                .body("criteria[0].standing", equalTo("FLAGGED"))
                .body("criteria[0].evidence[0].review.outdated", equalTo(true));
        WalletApi.patch(token, id, "{\"title\": \"Policy\", \"summary\": \"Vi använder inte konfliktmineraler.\"}")
                .then()
                .statusCode(200)
                .body("redFlags", contains("NO-CONFLICT-MINERALS-CLAIM"));
        WalletApi.patch(token, id, "{\"title\": \"Policy\", \"summary\": \"We work towards no conflict minerals.\"}")
                .then()
                .statusCode(200)
                .body("redFlags", hasSize(0));
        proof(buyer, supplier, "", criterion("RS7")).body("criteria[0].standing", equalTo("VALID"));
    }

    @Test
    @Tag("C39")
    @DisplayName("a withdrawn proof satisfies nothing and stays on record")
    void a_withdrawn_proof_satisfies_nothing() {
        String id = uploaded(token, shipped("TCO-CERTIFIED-8"), "");
        proof(token, supplier, "", criterion("RS7"), criterion("RS8"), criterion("RS9"))
                .body("criteria.satisfied", contains(true, true, true));
        ProofApi.act(token, "/evidence/" + id + "/withdrawal", WalletApi.etag(token, id), "{\"reason\": \"Revoked.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        proof(token, supplier, "", criterion("RS7")).body("criteria[0].standing", equalTo("MISSING"));
        WalletApi.patch(token, id, "{\"title\": \"Again\"}").then().statusCode(409);
        as(token)
                .get(BASE + "/suppliers/" + UUID.randomUUID() + "/proof?criterionId=" + criterion("RS7"))
                .then()
                .statusCode(404);
    }
}
