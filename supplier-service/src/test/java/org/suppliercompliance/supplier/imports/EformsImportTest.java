package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.resource;
import static org.suppliercompliance.supplier.imports.NoticeCalls.done;
import static org.suppliercompliance.supplier.imports.NoticeCalls.eforms;
import static org.suppliercompliance.supplier.imports.NoticeCalls.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EformsImportTest {
    private static String notice(String name) {
        return resource("eforms/" + name + ".xml");
    }

    @Test
    @Tag("S9")
    @Tag("S12")
    @DisplayName(
            "S9 S12: an award notice becomes a contract with value, currency, day and code; its number that no register here has is kept as given")
    void the_smallest_notice() {
        String here = authority();
        ValidatableResponse job = done(here, eforms(here, notice("can_24_minimal")))
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(1))
                .body("accepted", equalTo(1))
                .body("warnings", equalTo(1));
        String supplier = get(buyer(here), "/contracts")
                .body("items", hasSize(1))
                .body("items[0].value.amount", equalTo("95414.00"))
                .body("items[0].value.currency", equalTo("EUR"))
                .body("items[0].concludedOn", equalTo("2019-09-03"))
                .body("items[0].cpvCodes", contains("77310000"))
                .body("items[0].title", equalTo("Agence centre"))
                .body("items[0].reference", equalTo("SCN DEF:2020-12"))
                .body("items[0].buyerName", equalTo("Rouen Habitat"))
                .body("items[0].notice", equalTo("65667997-031a-4198-bd25-7225449ef479"))
                .body("items[0].kind", equalTo("CONTRACT"))
                .body("items[0].periodKnown", equalTo(false))
                .body("items[0].supplierNumber", equalTo("326 912 557"))
                .extract()
                .path("items[0].supplierId");
        get(buyer(here), "/suppliers/" + supplier)
                .body("legalName", equalTo("Espaces Verts Lemire"))
                .body("country", equalTo("FR"))
                .body("identifiers", empty());
        String line = report(here, job).get(0);
        assertTrue(line.startsWith("1,WARNING,SettledContract[CON-0001],") && line.endsWith(",326 912 557"), line);
        done(here, eforms(here, notice("can_24_minimal")))
                .body("unchanged", equalTo(1))
                .body("accepted", equalTo(0));
    }

    @Test
    @Tag("S12")
    @Tag("S13")
    @DisplayName(
            "S12 S13: each settled contract is one with its winner, or with the leader of a group; a framework agreement is one")
    void the_largest_notice() {
        String here = authority();
        ValidatableResponse job = done(here, eforms(here, notice("can_24_maximal")))
                .body("rows", equalTo(2))
                .body("accepted", equalTo(2))
                .body("warnings", equalTo(3));
        get(buyer(here), "/contracts?kind=FRAMEWORK_AGREEMENT")
                .body(
                        "items.title",
                        containsInAnyOrder("This is the title of the contract ---", "Title of second contract ---"))
                .body("items.reference", containsInAnyOrder("REF RST-678", "KLM FGH/912"))
                .body("items.start", contains("2023-01-01", "2023-01-01"))
                .body("items.end", contains("2023-05-23", "2023-05-23"))
                .body("items[0].cpvCodes", contains("75121000", "33185200"))
                .body("items[0].value.amount", equalTo("9999999.99"))
                .body(
                        "items.buyerName",
                        contains("Financial Adinistration for ...", "Financial Adinistration for ..."));
        get(buyer(here), "/suppliers?name={n}", "Gyro Soft SA").body("items.country", contains("LU"));
        String report = String.join("\n", report(here, job));
        assertTrue(report.contains("SettledContract[CON-0001]/TenderingParty"), report);
        assertFalse(report.contains("best App") || report.contains("Dupont"), "people are not told: " + report);
    }

    @Test
    @Tag("S9")
    @DisplayName(
            "S9: a modification notice gives the contract its new value; a later notice of the same contract changes it once")
    void modifications() {
        String here = authority();
        done(here, eforms(here, notice("can-modif_24_value"))).body("accepted", equalTo(1));
        get(buyer(here), "/contracts")
                .body("items[0].value.amount", equalTo("6430000.00"))
                .body("items[0].value.currency", equalTo("GBP"))
                .body("items[0].concludedOn", equalTo("2018-08-02"))
                .body("items[0].supplierNumber", equalTo("not available"));
        done(here, eforms(here, notice("can_24_minimal"))).body("accepted", equalTo(1));
        String later = notice("can_24_minimal")
                .replace("2019-10-23+01:00", "2020-01-15+01:00")
                .replace("65667997-031a-4198-bd25-7225449ef479", "75667997-031a-4198-bd25-7225449ef479")
                .replace(
                        "<cbc:PayableAmount currencyID=\"EUR\">95414<",
                        "<cbc:PayableAmount currencyID=\"EUR\">120000.5<");
        for (int accepted : List.of(1, 0)) {
            done(here, eforms(here, later)).body("accepted", equalTo(accepted));
        }
        get(buyer(here), "/contracts?reference={r}", "SCN DEF:2020-12")
                .body("items", hasSize(1))
                .body("items[0].value.amount", equalTo("120000.50"));
    }

    @Test
    @DisplayName(
            "the title is taken in the first language of the authority that the notice has, else in the notice's own")
    void the_language_of_the_title() {
        String two = notice("can_24_minimal")
                .replace(
                        "<cbc:Name languageID=\"FRA\">Agence centre</cbc:Name>",
                        "<cbc:Name languageID=\"FRA\">Agence centre</cbc:Name><cbc:Name languageID=\"NOR\">Avdeling sentrum</cbc:Name>");
        Map<String, String> titles = Map.of("nb", "Avdeling sentrum", "fi", "Agence centre");
        titles.forEach((language, title) -> {
            String here = authority(Map.of("languages", List.of(language)));
            done(here, eforms(here, two)).body("accepted", equalTo(1));
            get(buyer(here), "/contracts").body("items[0].title", equalTo(title));
        });
    }

    private static void refused(String file, int status, String detail) {
        String here = authority();
        eforms(here, file)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
        get(buyer(here), "/imports").body("items", empty());
    }

    @Test
    void what_awards_nothing_or_is_no_notice_is_refused_with_its_reason() {
        refused(notice("cn_24_minimal"), 422, "ContractNotice awards nothing");
        refused("<html><body/></html>", 422, "no eForms notice");
        refused(notice("can_24_minimal").replace("eforms-sdk-1.15", "eforms-sdk-2.0"), 422, "eforms-sdk-2.0");
        refused(
                notice("can_24_minimal").replaceAll("(?s)<efac:SettledContract>.*?</efac:SettledContract>", ""),
                422,
                "no settled contract");
        refused("<Contact/>", 422, "its root is Contact");
        refused("", 400, "empty");
        refused("no markup", 400, "no well-formed XML");
        String whole = notice("can_24_minimal");
        refused(whole.substring(0, whole.length() / 2), 400, "breaks off");
        refused("<a>".repeat(200) + "</a>".repeat(200), 400, "nested");
    }

    @Test
    @Tag("FG12")
    @DisplayName("FG12: a notice of more elements than any has is refused before they fill the memory")
    void too_many_elements() {
        refused("<a>" + "<b/>".repeat(200_001) + "</a>", 400, "at most 200000 elements");
        refused("<a>" + "<b c='' d=''/>".repeat(70_000) + "</a>", 400, "at most 200000 elements");
    }

    @Test
    @Tag("FG12")
    @DisplayName(
            "FG12: a notice that reaches for files outside, or unfolds without end, is refused and nothing is read")
    void xxe_and_billion_laughs() {
        String body = notice("can_24_minimal");
        String root = body.substring(body.indexOf("<ContractAwardNotice"));
        refused(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + root.replace("Agence centre", "&e;"),
                400,
                "document type");
        refused("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">" + root, 400, "document type");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        refused(laughs + "]>" + root.replace("Agence centre", "&l9;"), 400, "document type");
    }
}
