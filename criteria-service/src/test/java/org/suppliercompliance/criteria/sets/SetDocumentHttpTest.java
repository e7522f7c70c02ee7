package org.suppliercompliance.criteria.sets;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.library.Library;
import org.suppliercompliance.criteria.proof.ProofApi;
import org.suppliercompliance.criteria.riskanalysis.Calls;

@QuarkusTest
class SetDocumentHttpTest {
    private static Response page(String authority, String set, String language) {
        return page(authority, set, language, "text/html");
    }

    private static Response page(String authority, String set, String language, String type) {
        return Sets.manager(authority)
                .header("Accept", type)
                .header("Accept-Language", language)
                .get(Sets.PATH + "/" + set + "/document");
    }

    @Test
    @Tag("C43")
    @Tag("C46")
    @DisplayName(
            "C43 C46: a set is a page with its criteria, steps, clauses and what the terms meant when it was fixed, escaped")
    void a_set_as_a_page() {
        String authority = Registry.authority();
        String clauses = Library.published(
                Calls.manager(authority),
                Library.body(
                        "CLAUSE_SET",
                        "SET-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT),
                        "",
                        Library.AUDIT,
                        Library.SANCTION));
        String set = Sets.drafted(
                authority,
                Map.of("title", "Laptops <script>alert(1)</script>", "reference", "RS & 1", "clauseSetId", clauses));
        Map<String, Object> committee = Map.of("titles", Map.of("en", "A committee exists"), "points", 10);
        Map<String, Object> elected = Map.of("titles", Map.of("en", "It is elected", "sv", "Den väljs"), "points", 30);
        Sets.line(
                        authority,
                        set,
                        ProofApi.criterion("RS5"),
                        Map.of("points", 30, "milestones", List.of(committee, elected)))
                .statusCode(201);
        Sets.line(authority, set, ProofApi.criterion("RS8"), Map.of("use", "CONTRACT_CLAUSE"))
                .statusCode(201);
        Sets.gate(authority, set).body("warnings", hasSize(0));
        assertTrue(page(authority, set, "en").asString().contains("Draft: not fixed"));
        Sets.fix(authority, set).statusCode(200);

        Response answer = page(authority, set, "en");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.contentType().startsWith("text/html"), answer.contentType());
        assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'none'"));
        String english = answer.asString();
        assertFalse(english.contains("Draft: not fixed"));
        assertFalse(english.contains("<script>"));
        for (String expected : List.of(
                "<html lang=\"en\">",
                "Laptops &lt;script&gt;",
                "RS &amp; 1",
                "Award criteria",
                "At most 30 points",
                "A committee exists",
                "Contract performance clauses",
                "<span class=\"number\">RS8</span>",
                "30.0&#160;%",
                "The buyer may audit the supplier.",
                "Conflict minerals",
                "High-risk minerals")) {
            assertTrue(english.contains(expected), expected);
        }
        String swedish = page(authority, set, "sv").asString();
        for (String expected :
                List.of("Tilldelningskriterier", "Den väljs", "Konfliktmineraler", "Rätt till revision")) {
            assertTrue(swedish.contains(expected), expected);
        }
        // The authority's glossary goes on; the fixed set keeps what the terms meant.
        Calls.post(Calls.manager(authority), "/criteria/v1/glossary-terms", """
                        {"code": "supply-chain", "names": {"en": "Supply chain"}, "definitions": {"en": "Another meaning."}, "source": "Own"}""")
                .then()
                .statusCode(201);
        assertFalse(page(authority, set, "en").asString().contains("Another meaning."));
        assertTrue(page(authority, Sets.drafted(authority, Map.of()), "en")
                .asString()
                .contains("Another meaning."));
        assertEquals(404, page("PAGE-STRANGER", set, "en").statusCode());
    }

    @Test
    @Tag("C43")
    @DisplayName(
            "C43: the same set is a PDF file with its fonts inside, tagged and in its language, every letter of it readable")
    void a_set_as_a_file() throws IOException {
        String authority = Registry.authority();
        String set = Sets.drafted(authority, Map.of("title", "Bärbara datorer ÅÄÖ æø", "reference", "RS 2027/1 \"x\""));
        for (String code : List.of("RS4", "RS5", "RS6", "RS7", "RS8", "RS9")) {
            Sets.line(authority, set, ProofApi.criterion(code), Map.of("points", 5))
                    .statusCode(201);
        }

        Response answer = page(authority, set, "sv", "application/pdf");

        assertEquals(200, answer.statusCode());
        assertEquals("application/pdf", answer.contentType());
        assertEquals("inline; filename=\"RS-2027-1-x-.pdf\"", answer.header("Content-Disposition"));
        try (PDDocument file = Loader.loadPDF(answer.asByteArray())) {
            String text = new PDFTextStripper().getText(file);
            for (String expected : List.of(
                    "Bärbara datorer ÅÄÖ æø",
                    "RS 2027/1",
                    "Tilldelningskriterier",
                    "RS4",
                    "RS9",
                    "Konfliktmineraler")) {
                assertTrue(text.contains(expected), expected + " in " + text);
            }
            assertTrue(text.contains("1 / " + file.getNumberOfPages()), text);
            assertEquals("sv", file.getDocumentCatalog().getLanguage());
            assertTrue(file.getDocumentCatalog().getMarkInfo().isMarked());
            for (COSName name : file.getPage(0).getResources().getFontNames()) {
                assertTrue(file.getPage(0).getResources().getFont(name).isEmbedded(), name.getName());
            }
        }
        assertEquals(406, page(authority, set, "sv", "image/png").statusCode());
        assertEquals(404, page("PAGE-STRANGER", set, "sv", "application/pdf").statusCode());
    }
}
