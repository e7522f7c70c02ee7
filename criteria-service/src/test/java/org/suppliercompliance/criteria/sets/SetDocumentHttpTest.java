package org.suppliercompliance.criteria.sets;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.library.Library;
import org.suppliercompliance.criteria.proof.ProofApi;
import org.suppliercompliance.criteria.riskanalysis.Calls;
import org.suppliercompliance.criteria.riskanalysis.Facts;

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
                "30.0\u00a0%",
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
    @Tag("C46")
    @DisplayName(
            "C46: a fixed set keeps its clauses when its authority leaves the network that they are shared in; a draft loses them")
    void a_fixed_set_keeps_its_clauses() {
        String authority = Registry.authority();
        String owner = Registry.authority();
        String network = Facts.network(authority, owner);
        String clauses = Library.published(
                Calls.manager(owner),
                Library.body(
                                "CLAUSE_SET",
                                Facts.fresh("SET"),
                                ", \"network\": \"" + network + "\"",
                                Library.AUDIT,
                                Library.SANCTION)
                        .replace("\"ALL\"", "\"NETWORK\""));
        String draft = Sets.drafted(authority, Map.of("clauseSetId", clauses));
        String set = Sets.drafted(authority, Map.of("clauseSetId", clauses));
        Sets.added(authority, set, ProofApi.criterion("RS8"), 30);
        Sets.fix(authority, set).statusCode(200);
        assertTrue(page(authority, draft, "en").asString().contains("The buyer may audit the supplier."));

        Facts.networkChanged(network, 2, owner);

        assertFalse(page(authority, draft, "en").asString().contains("The buyer may audit the supplier."));
        String fixed = page(authority, set, "en").asString();
        assertTrue(fixed.contains("The buyer may audit the supplier."), fixed);
        assertTrue(fixed.contains("Social clauses"), fixed);
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

    @Test
    @Tag("C43")
    @Tag("C44")
    @DisplayName(
            "C43: a long set is a PDF for print with its fonts in it, page numbers and a table of contents, in the language asked for")
    void a_long_set_as_a_file() throws IOException {
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
                Map.of("title", "Bärbara datorer <&> på 天", "reference", "RS 2027/0117", "clauseSetId", clauses));
        List<Map<String, Object>> steps = List.of(
                Map.of("titles", Map.of("en", "A committee exists", "sv", "En kommitté finns"), "points", 2),
                Map.of("titles", Map.of("en", "Workers elect it", "sv", "Arbetarna väljer den"), "points", 6));
        Sets.line(authority, set, ProofApi.criterion("RS5"), Map.of("points", 6, "milestones", steps))
                .statusCode(201);
        for (String code : List.of("RS1", "RS2", "RS3", "RS4", "RS6", "RS7", "RS8", "RS9")) {
            Sets.added(authority, set, ProofApi.criterion(code), 3);
        }
        for (String code : List.of("RS1", "RS2", "RS3")) {
            Sets.line(authority, set, ProofApi.criterion(code), Map.of("use", "CONTRACT_CLAUSE"));
        }
        Sets.fix(authority, set).statusCode(200);

        Response answer = Sets.manager(authority)
                .header("Accept", "application/pdf")
                .header("Accept-Language", "sv")
                .get(Sets.PATH + "/" + set + "/document");

        assertEquals(200, answer.statusCode());
        assertEquals("application/pdf", answer.contentType());
        assertEquals("inline; filename=\"RS-2027-0117.pdf\"", answer.header("Content-Disposition"));
        assertEquals("sv", answer.header("Content-Language"));
        try (PDDocument pdf = Loader.loadPDF(answer.asByteArray())) {
            int pages = pdf.getNumberOfPages();
            assertTrue(pages >= 4, pages + " pages");
            assertEquals("sv", pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            for (PDPage sheet : pdf.getPages()) {
                assertEquals(595, Math.round(sheet.getMediaBox().getWidth()));
                assertEquals(842, Math.round(sheet.getMediaBox().getHeight()));
                for (var font : sheet.getResources().getFontNames()) {
                    assertTrue(sheet.getResources().getFont(font).isEmbedded(), font.getName());
                }
            }
            List<String> texts = new ArrayList<>();
            PDFTextStripper reader = new PDFTextStripper();
            for (int number = 1; number <= pages; number++) {
                reader.setStartPage(number);
                reader.setEndPage(number);
                texts.add(reader.getText(pdf));
                assertTrue(texts.get(number - 1).contains(number + " / " + pages), texts.get(number - 1));
            }
            assertTrue(texts.get(0).contains("Innehåll"), texts.get(0));
            String chapter = texts.get(0)
                    .lines()
                    .filter(line -> line.startsWith("Definitioner"))
                    .findFirst()
                    .orElseThrow();
            int definitions = Integer.parseInt(chapter.replaceAll("\\D", ""));
            assertTrue(texts.get(definitions - 1).contains("Definitioner"), texts.get(definitions - 1));
            String whole = String.join("\n", texts);
            for (String expected : List.of(
                    "Bärbara datorer",
                    "<&> på",
                    "Tilldelningskriterier",
                    "Arbetarna väljer den",
                    "ILO-konvention C087",
                    "Rätt till revision",
                    "Konfliktmineraler",
                    "30,0\u00a0%")) {
                assertTrue(whole.contains(expected), expected + " is not in " + whole);
            }
            assertFalse(whole.contains("Utkast"));
        }
        assertEquals(
                404,
                Sets.manager("PAGE-STRANGER")
                        .header("Accept", "application/pdf")
                        .get(Sets.PATH + "/" + set + "/document")
                        .statusCode());
    }
}
