package org.suppliercompliance.criteria.wallet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.criteria.proof.ProofApi.BASE;
import static org.suppliercompliance.criteria.proof.ProofApi.as;
import static org.suppliercompliance.criteria.proof.ProofApi.criterion;
import static org.suppliercompliance.criteria.proof.ProofApi.manager;
import static org.suppliercompliance.criteria.wallet.WalletApi.PDF;
import static org.suppliercompliance.criteria.wallet.WalletApi.begun;
import static org.suppliercompliance.criteria.wallet.WalletApi.iso45001;
import static org.suppliercompliance.criteria.wallet.WalletApi.proof;
import static org.suppliercompliance.criteria.wallet.WalletApi.read;
import static org.suppliercompliance.criteria.wallet.WalletApi.send;
import static org.suppliercompliance.criteria.wallet.WalletApi.show;
import static org.suppliercompliance.criteria.wallet.WalletApi.uploaded;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.content.SampleFiles;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.proof.ProofApi;
import org.suppliercompliance.criteria.riskanalysis.Facts;

@QuarkusTest
class EvidenceWalletHttpTest {
    private static final String AUTHORITY = "WALLET-A";

    private String supplier;
    private String token;
    private LocalDate today;

    @BeforeEach
    void aSupplier() {
        supplier = UUID.randomUUID().toString();
        token = TestTokens.supplierToken(supplier);
        today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    }

    @Test
    @DisplayName(
            "A31: a review is read at its Location by who made it and by the supplier, and has another ETag when the proof has changed since")
    @Tag("A31")
    void a_review_is_read() {
        String id = uploaded(token, iso45001(), "");
        show(token, id, "\"REVIEWS-A\", \"REVIEWS-B\"", "");
        String location = WalletApi.review(
                        manager("REVIEWS-A"), id, "{\"verdict\": \"ACCEPTED\", \"moment\": \"TENDER\"}")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        String tag = as(manager("REVIEWS-A"))
                .get(location)
                .then()
                .statusCode(200)
                .body("evidenceId", equalTo(id))
                .body("outdated", equalTo(false))
                .extract()
                .header("ETag");
        as(token).get(location).then().statusCode(200).body("authority", equalTo("REVIEWS-A"));
        as(manager("REVIEWS-B")).get(location).then().statusCode(404);
        as(token).get(location.replace(id, UUID.randomUUID().toString())).then().statusCode(404);
        WalletApi.patch(token, id, "{\"title\": \"Another\"}").then().statusCode(200);
        as(token)
                .header("If-None-Match", tag)
                .get(location)
                .then()
                .statusCode(200)
                .body("outdated", equalTo(true));
    }

    @Test
    @DisplayName(
            "C27 C39: one ISO 45001 upload satisfies the safety criterion of three tenders; on expiry all show it and one fact goes out")
    @Tag("C27")
    @Tag("C39")
    void one_upload_for_three_tenders() {
        String buyer = manager(AUTHORITY);
        String[] criteria = {criterion("RS4"), ProofApi.publishedCriterion(buyer), ProofApi.publishedCriterion(buyer)};
        ProofApi.cover(buyer, iso45001(), criteria[1]).then().statusCode(201);
        ProofApi.cover(buyer, iso45001(), criteria[2]).then().statusCode(201);
        proof(buyer, supplier, "", criteria).body("criteria.standing", contains("MISSING", "MISSING", "MISSING"));

        String id = uploaded(
                token, iso45001(), ", \"effectiveOn\": \"2026-01-15\", \"expiresOn\": \"" + today.plusDays(100) + "\"");
        proof(buyer, supplier, "", criteria).body("criteria.satisfied", everyItem(equalTo(false)));
        show(token, id, "\"" + AUTHORITY + "\"", "");

        proof(buyer, supplier, "", criteria)
                .body("criteria.standing", contains("VALID", "VALID", "VALID"))
                .body("criteria.satisfied", contains(true, true, true))
                .body("criteria.evidence.evidenceId", contains(List.of(id), List.of(id), List.of(id)));
        proof(buyer, supplier, "&on=" + today.plusDays(40), criteria)
                .body("criteria.standing", contains("EXPIRING", "EXPIRING", "EXPIRING"))
                .body("criteria.satisfied", everyItem(equalTo(true)));
        proof(buyer, supplier, "&on=2026-01-14", criteria)
                .body("criteria.standing", contains("NOT_YET_EFFECTIVE", "NOT_YET_EFFECTIVE", "NOT_YET_EFFECTIVE"));
        assertEquals(List.of(), OutboxFacts.about(id));
        try {
            WalletApi.clockOffset(Duration.ofDays(41).toSeconds());
            soonTold(id, "criteria.evidence-expiring.v1 " + id + "/EXPIRY/1/-60");
            WalletApi.clockOffset(Duration.ofDays(102).toSeconds());
            soonTold(
                    id,
                    "criteria.evidence-expiring.v1 " + id + "/EXPIRY/1/-60",
                    "criteria.evidence-expired.v1 " + id + "/EXPIRY/1/0");
            proof(buyer, supplier, "", criteria)
                    .body("criteria.standing", contains("EXPIRED", "EXPIRED", "EXPIRED"))
                    .body("criteria.satisfied", contains(false, false, false));
            read(buyer, id).body("state", equalTo("EXPIRED"));
            // A proof that was renewed is told anew.
            WalletApi.patch(token, id, "{\"expiresOn\": \"" + today.plusDays(110) + "\"}")
                    .then()
                    .statusCode(200);
            soonTold(
                    id,
                    "criteria.evidence-expiring.v1 " + id + "/EXPIRY/1/-60",
                    "criteria.evidence-expired.v1 " + id + "/EXPIRY/1/0",
                    "criteria.evidence-expiring.v1 " + id + "/EXPIRY/2/-14");
        } finally {
            WalletApi.clockOffset(0);
        }
    }

    @Test
    @DisplayName(
            "N4: a proof that is valid for longer, and one that is withdrawn, say that what was told of the old end counts no more")
    @Tag("N4")
    void the_end_is_moved() {
        String id = uploaded(token, iso45001(), ", \"expiresOn\": \"" + today.plusDays(50) + "\"");
        soonTold(id, "criteria.evidence-expiring.v1 " + id + "/EXPIRY/1/-60");
        WalletApi.patch(token, id, "{\"title\": \"Another\"}").then().statusCode(200);
        assertEquals(List.of(), OutboxFacts.overtaken(id));

        WalletApi.patch(token, id, "{\"expiresOn\": \"" + today.plusDays(400) + "\"}")
                .then()
                .statusCode(200);
        assertEquals(List.of("EXPIRY 2"), OutboxFacts.overtaken(id));
        ProofApi.act(token, "/evidence/" + id + "/withdrawal", WalletApi.etag(token, id), "{\"reason\": \"Revoked.\"}")
                .then()
                .statusCode(200);
        assertEquals(List.of("EXPIRY 2", "EXPIRY none"), OutboxFacts.overtaken(id));
    }

    @Test
    @Tag("C39")
    @DisplayName(
            "C39: a proof whose end is moved to a day that is over, or that gets such an end, is told as expired; one that was over from the first is not")
    void the_end_is_moved_to_the_past() {
        String old = uploaded(token, iso45001(), ", \"expiresOn\": \"" + today.minusDays(9) + "\"");
        moved(old, today.minusDays(8));
        String endless = uploaded(token, iso45001(), "");
        moved(endless, today.minusDays(1));
        String id = uploaded(token, iso45001(), ", \"expiresOn\": \"" + today.plusDays(400) + "\"");
        moved(id, today.minusDays(3));

        soonTold(endless, "criteria.evidence-expired.v1 " + endless + "/EXPIRY/2/0");
        soonTold(id, "criteria.evidence-expired.v1 " + id + "/EXPIRY/2/0");
        // What was told of the other day counts no more, so it is told of this one.
        moved(id, today.minusDays(2));
        soonTold(
                id,
                "criteria.evidence-expired.v1 " + id + "/EXPIRY/2/0",
                "criteria.evidence-expired.v1 " + id + "/EXPIRY/3/0");
        assertEquals(List.of(), OutboxFacts.about(old));
    }

    private void moved(String id, LocalDate end) {
        WalletApi.patch(token, id, "{\"expiresOn\": \"" + end + "\"}").then().statusCode(200);
    }

    @Test
    @Tag("C39")
    @DisplayName("C39: a proof that was begun while it held, and whose content comes after its end, is told as expired")
    void content_after_the_end() {
        String id = begun(token, iso45001(), "a.pdf", ", \"expiresOn\": \"" + today + "\"");
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Europe/Stockholm"));
        long toTomorrow = Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()))
                .toSeconds();
        try {
            WalletApi.clockOffset(toTomorrow + 5);
            send(token, id, "\"1\"", PDF, SampleFiles.pdf(id))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("EXPIRED"));
            soonTold(id, "criteria.evidence-expired.v1 " + id + "/EXPIRY/1/0");
        } finally {
            WalletApi.clockOffset(0);
        }
    }

    private static void soonTold(String id, String... facts) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(List.of(facts), OutboxFacts.about(id)));
    }

    @Test
    @DisplayName("the same content of two suppliers is stored once, and each has its own proof")
    void the_same_content_is_stored_once() {
        byte[] content = SampleFiles.pdf(supplier);
        String other = TestTokens.supplierToken(UUID.randomUUID().toString());
        String mine = begun(token, iso45001(), "a.pdf", "");
        String theirs = begun(other, iso45001(), "b.pdf", "");
        send(token, mine, "\"1\"", PDF, content).then().statusCode(200);
        send(other, theirs, "\"1\"", PDF, content).then().statusCode(200);

        assertEquals(
                List.of("true"),
                OutboxFacts.query("select (unreferenced_since is null)::text from stored_content where sha256 = '"
                        + SampleFiles.sha256(content) + "'"));
        read(other, mine).statusCode(404);
        read(other, theirs).statusCode(200).body("fileName", equalTo("b.pdf"));
    }

    @Test
    @DisplayName(
            "the supplier decides who sees a proof: authorities it names, members of networks it names, and nobody else")
    void the_supplier_decides_who_sees_it() {
        String id = uploaded(token, iso45001(), "");
        String a = manager("SEES-A");
        String b = manager("SEES-B");
        read(a, id).statusCode(404);

        show(token, id, "\"SEES-A\"", "");
        read(a, id).statusCode(200);
        read(b, id).statusCode(404);
        as(b).get(BASE + "/evidence/" + id + "/content").then().statusCode(404);
        as(b).get(BASE + "/suppliers/" + supplier + "/evidence")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(a).get(BASE + "/suppliers/" + supplier + "/evidence").then().body("items.id", contains(id));

        show(token, id, "", "\"SEEING\"");
        read(a, id).statusCode(404);
        Facts.networkChanged("SEEING", 1, "SEES-B", "SEES-C");
        read(b, id).statusCode(200);
        Facts.networkChanged("SEEING", 2, "SEES-C");
        read(b, id).statusCode(404);
        read(TestTokens.supplierToken(UUID.randomUUID().toString()), id).statusCode(404);
    }

    @Test
    @DisplayName(
            "an authority uploads on behalf of a supplier: both see it, the supplier shows it on, only the uploader changes it")
    void an_authority_uploads_on_behalf() {
        supplier = Registry.supplierId();
        token = TestTokens.supplierToken(supplier);
        String uploader = manager("BEHALF-A");
        String id = begun(uploader, iso45001(), "a.pdf", ", \"supplierId\": \"" + supplier + "\"");
        read(token, id).statusCode(404);
        send(uploader, id, "\"1\"", PDF, SampleFiles.pdf(id))
                .then()
                .statusCode(200)
                .body("authority", equalTo("BEHALF-A"));

        read(token, id).statusCode(200);
        WalletApi.patch(token, id, "{\"title\": \"Mine\"}").then().statusCode(403);
        show(token, id, "\"BEHALF-B\"", "");
        read(manager("BEHALF-B"), id).statusCode(200);
        WalletApi.patch(manager("BEHALF-B"), id, "{\"title\": \"Mine\"}").then().statusCode(403);
        WalletApi.patch(uploader, id, "{\"title\": \"Renamed\"}")
                .then()
                .statusCode(200)
                .body("title", equalTo("Renamed"));
        WalletApi.register(uploader, iso45001(), "a.pdf", "")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/supplierId"));
        WalletApi.register(token, iso45001(), "a.pdf", ", \"supplierId\": \"" + UUID.randomUUID() + "\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/supplierId"));
    }
}
