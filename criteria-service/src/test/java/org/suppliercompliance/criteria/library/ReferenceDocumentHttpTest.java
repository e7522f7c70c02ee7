package org.suppliercompliance.criteria.library;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.criteria.library.Library.AUDIT;
import static org.suppliercompliance.criteria.library.Library.DOCUMENTS;
import static org.suppliercompliance.criteria.library.Library.REPORTING;
import static org.suppliercompliance.criteria.library.Library.SANCTION;
import static org.suppliercompliance.criteria.library.Library.body;
import static org.suppliercompliance.criteria.library.Library.drafted;
import static org.suppliercompliance.criteria.library.Library.published;
import static org.suppliercompliance.criteria.riskanalysis.Calls.act;
import static org.suppliercompliance.criteria.riskanalysis.Calls.as;
import static org.suppliercompliance.criteria.riskanalysis.Calls.buyer;
import static org.suppliercompliance.criteria.riskanalysis.Calls.manager;
import static org.suppliercompliance.criteria.riskanalysis.Calls.patch;
import static org.suppliercompliance.criteria.riskanalysis.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.riskanalysis.Facts;
import org.suppliercompliance.criteria.wallet.WalletApi;

@QuarkusTest
class ReferenceDocumentHttpTest {
    private final String owner = Facts.fresh("OWNER");
    private final String member = Facts.fresh("MEMBER");
    private final String stranger = Facts.fresh("STRANGER");

    @Test
    @DisplayName(
            "S39: a network's code of conduct is written by any member, read by all members, and stays in versions")
    @Tag("S39")
    void a_networks_code_of_conduct_is_the_members() {
        String network = Facts.network(owner, member);
        String code = body("CODE_OF_CONDUCT", "CODE", ", \"network\": \"" + network + "\"", AUDIT)
                .replace("\"AUTHORITY\"", "\"NETWORK\"")
                .replace("\"ALL\"", "\"NETWORK\"");
        post(manager(stranger), DOCUMENTS, code).then().statusCode(422).body("errors.pointer", contains("/network"));
        String first = drafted(manager(owner), code);

        act(manager(member), DOCUMENTS + "/" + first, "publication")
                .then()
                .statusCode(200)
                .body("owner", equalTo("NETWORK"))
                .body("version", equalTo(1));
        String second = published(manager(member), code);

        as(buyer(owner)).get(DOCUMENTS + "/" + first).then().body("status", equalTo("RETIRED"));
        as(buyer(owner)).get(DOCUMENTS + "/" + second).then().body("version", equalTo(2));
        as(buyer(owner))
                .get(DOCUMENTS + "?network=" + network + "&kind=CODE_OF_CONDUCT&status=PUBLISHED")
                .then()
                .body("items.id", contains(second));
        as(buyer(stranger)).get(DOCUMENTS + "/" + second).then().statusCode(404);
        as(TestTokens.supplierToken(Ids.next().toString()))
                .get(DOCUMENTS + "/" + second)
                .then()
                .statusCode(404);
        as(buyer(stranger)).get(DOCUMENTS + "?network=" + network).then().body("items.size()", equalTo(0));
    }

    @Test
    @DisplayName(
            "A7, C48: an authority's assessment template is its own as a draft, and everybody's once published for all")
    @Tag("C48")
    void an_assessment_template_is_shared() {
        String id = drafted(manager(owner), body("ASSESSMENT_TEMPLATE", "TEMPLATE", "", AUDIT));
        as(buyer(member)).get(DOCUMENTS + "/" + id).then().statusCode(404);
        act(manager(member), DOCUMENTS + "/" + id, "publication", "\"1\"")
                .then()
                .statusCode(404);

        act(manager(owner), DOCUMENTS + "/" + id, "publication").then().statusCode(200);

        as(buyer(member)).get(DOCUMENTS + "/" + id).then().statusCode(200).body("kind", equalTo("ASSESSMENT_TEMPLATE"));
        as(TestTokens.supplierToken(Ids.next().toString()))
                .get(DOCUMENTS + "/" + id)
                .then()
                .statusCode(200);
        act(manager(member), DOCUMENTS + "/" + id, "retirement", "\"2\"").then().statusCode(403);
    }

    @Test
    @DisplayName("C46: a clause set without right to audit or sanction is refused, unless it says why it leaves it out")
    void a_clause_set_needs_audit_and_sanctions() {
        String id = drafted(manager(owner), body("CLAUSE_SET", "CLAUSES", "", REPORTING));
        String path = DOCUMENTS + "/" + id;
        act(manager(owner), path, "publication")
                .then()
                .statusCode(422)
                .body("type", endsWith("document-incomplete"))
                .body("errors.detail", contains(containsString("RIGHT_TO_AUDIT"), containsString("SANCTION")));

        patch(manager(owner), path, "\"1\"", """
                        {"clauses": [%s], "leftOut": [{"provision": "SANCTION", "reason": "In the framework agreement"}]}""".formatted(AUDIT)).then().statusCode(200);
        act(manager(owner), path, "publication")
                .then()
                .statusCode(200)
                .body("leftOut.reason", contains("In the framework agreement"));
    }

    @Test
    @DisplayName(
            "C45: a clause set equivalent to Electronics Watch has a clause for each of its conditions; each missing one is named")
    @Tag("C45")
    void an_equivalent_set_covers_every_condition() {
        List<String> conditions = Library.criteriaOf(buyer(owner), "ELECTRONICS-WATCH");
        assertEquals(9, conditions.size());
        String[] clauses = Library.clausesFor(conditions.subList(0, 7));
        String all = String.join(",", Library.clausesFor(conditions)) + "," + SANCTION;
        String id = drafted(
                manager(owner),
                body(
                        "CLAUSE_SET",
                        "EW",
                        ", \"equivalentTo\": \"ELECTRONICS-WATCH\"",
                        String.join(",", clauses),
                        SANCTION));

        act(manager(owner), DOCUMENTS + "/" + id, "publication")
                .then()
                .statusCode(422)
                .body("errors.detail", contains(containsString("EW8"), containsString("EW9")));
        patch(manager(owner), DOCUMENTS + "/" + id, "\"1\"", "{\"clauses\": [" + all + "]}")
                .then()
                .statusCode(200);
        act(manager(owner), DOCUMENTS + "/" + id, "publication")
                .then()
                .statusCode(200)
                .body("equivalentTo", equalTo("ELECTRONICS-WATCH"));
    }

    @Test
    @DisplayName("C47: a reporting clause says what is reported on, such as living wages, current and planned")
    void a_reporting_clause_names_its_topics() {
        post(
                        manager(owner),
                        DOCUMENTS,
                        body("CLAUSE_SET", "REPORTS", "", REPORTING.replace("[\"LIVING_WAGES\"]", "[]")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/clauses/0/reportingTopics"));
        String id = published(manager(owner), body("CLAUSE_SET", "REPORTS", "", AUDIT, SANCTION, REPORTING));
        as(buyer(member))
                .get(DOCUMENTS + "/" + id)
                .then()
                .body("clauses[2].reportingTopics", contains("LIVING_WAGES"))
                .body("clauses[2].reportedActivities", contains("CURRENT", "PLANNED"));
    }

    @Test
    @DisplayName("a published document never changes, the slower writer gets 412, and one version is written at a time")
    void a_published_document_never_changes() {
        String body = body("METHOD", "METHOD", "", AUDIT);
        String id = drafted(manager(owner), body);
        String path = DOCUMENTS + "/" + id;
        post(manager(owner), DOCUMENTS, body).then().statusCode(409).body("type", endsWith("document-draft-exists"));
        patch(manager(owner), path, "\"1\"", "{\"titles\": {\"en\": \"First\", \"sv\": \"Först\"}}")
                .then()
                .statusCode(200);
        patch(manager(owner), path, "\"1\"", "{\"titles\": {\"en\": \"Second\"}}")
                .then()
                .statusCode(412);
        act(manager(owner), path, "retirement", "\"2\"").then().statusCode(409);
        act(manager(owner), path, "publication", "\"2\"").then().statusCode(200);
        patch(manager(owner), path, "\"3\"", "{\"terms\": []}")
                .then()
                .statusCode(409)
                .body("type", endsWith("document-frozen"));
        act(manager(owner), path, "retirement", "\"3\"").then().statusCode(200).body("status", equalTo("RETIRED"));
        as(buyer(member)).get(path).then().statusCode(200).body("titles.en", equalTo("First"));
        post(manager(owner), DOCUMENTS, body.replace("METHOD\", \"code\"", "CLAUSE_SET\", \"code\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/kind"));
    }

    @Test
    @DisplayName(
            "C43: the page and the file of a document say the day of its publication as its authority counts days, in the reader's language; a network's document as the service does")
    @Tag("C43")
    void the_day_of_publication() throws IOException {
        String authority = Registry.authority();
        String network = Facts.network(authority);
        String ofNetwork = body("METHOD", "DAY", ", \"network\": \"" + network + "\"", AUDIT)
                .replace("\"AUTHORITY\"", "\"NETWORK\"")
                .replace("\"ALL\"", "\"NETWORK\"")
                .replace("{\"en\": \"Social", "{\"nb\": \"Sosiale klausuler\", \"en\": \"Social")
                .replace("{\"en\":", "{\"nb\": \"Revisjon\", \"en\":");
        String drafted = drafted(manager(authority), body("METHOD", "DAY", "", AUDIT));
        String shared = drafted(manager(authority), ofNetwork);
        Instant late = Instant.parse("2027-06-30T22:30:00Z");
        WalletApi.clockOffset(Duration.between(Instant.now(), late).toSeconds());
        try {
            act(manager(authority), DOCUMENTS + "/" + drafted, "publication")
                    .then()
                    .statusCode(200);
            act(manager(authority), DOCUMENTS + "/" + shared, "publication")
                    .then()
                    .statusCode(200);
        } finally {
            WalletApi.clockOffset(0);
        }

        assertTrue(page(authority, drafted, "sv").contains("1 juli 2027"), page(authority, drafted, "sv"));
        assertTrue(page(authority, drafted, "en").contains("July 1, 2027"), page(authority, drafted, "en"));
        // Nynorsk readers read Bokmål, where there is one.
        assertTrue(page(authority, shared, "nn-NO, en;q=0.5").contains("1. juli 2027"), page(authority, shared, "nn"));
        byte[] file = as(buyer(authority))
                .header("Accept", "application/pdf")
                .header("Accept-Language", "sv")
                .get(DOCUMENTS + "/" + drafted)
                .asByteArray();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("1 juli 2027"), text);
        }
    }

    private static String page(String authority, String id, String language) {
        return as(buyer(authority))
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .get(DOCUMENTS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    @DisplayName("every fault of a draft is named; a language of the title that a clause lacks is named at publication")
    void every_fault_is_named() {
        post(
                        manager(owner),
                        DOCUMENTS,
                        body(
                                "METHOD",
                                "BAD",
                                ", \"terms\": [\"no-such-term\"], \"equivalentTo\": \"RBA-VAP\", \"network\": \"NO-SUCH\"",
                                AUDIT,
                                AUDIT.replace(
                                        "\"provisions\"",
                                        "\"criteria\": [\"" + UUID.randomUUID() + "\"], \"provisions\"")))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/network", "/clauses/1/number", "/clauses/1/criteria/0", "/terms/0", "/equivalentTo"));
        String id = drafted(
                manager(owner),
                body("METHOD", "HALF", "", AUDIT.replace(", \"sv\": \"Köparen får granska leverantören.\"", "")));
        act(manager(owner), DOCUMENTS + "/" + id, "publication")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/clauses/0/texts/sv"));
    }

    @Test
    @DisplayName("S39: words of titles of documents and clauses find what was published, in any language")
    void words_find_documents() {
        String word = "Zq" + UUID.randomUUID().toString().substring(0, 6);
        String body = body("METHOD", "FIND", "", AUDIT.replace("Rätt till revision", word + " åtgärd"));
        String id = drafted(manager(owner), body);
        as(buyer(owner)).get(DOCUMENTS + "?q=" + word).then().body("items.size()", equalTo(0));
        act(manager(owner), DOCUMENTS + "/" + id, "publication").then().statusCode(200);
        as(buyer(member)).get(DOCUMENTS + "?q=" + word + " åtg").then().body("items.id", contains(id));
        as(buyer(member)).get(DOCUMENTS + "?q=" + word + " nothing").then().body("items.size()", equalTo(0));
        as(buyer(member)).get(DOCUMENTS + "?q=%25").then().statusCode(200).body("items.id", not(contains(id)));
    }
}
