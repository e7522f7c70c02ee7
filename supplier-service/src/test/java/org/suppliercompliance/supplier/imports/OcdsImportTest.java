package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.resource;
import static org.suppliercompliance.supplier.imports.NoticeCalls.done;
import static org.suppliercompliance.supplier.imports.NoticeCalls.ocds;
import static org.suppliercompliance.supplier.imports.NoticeCalls.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OcdsImportTest {
    private static final List<String> DOFFIN = List.of(
            "2024-113575_release_0",
            "ContractAwardNotice_can-modif_2023-101032_release_0",
            "ContractAwardNotice_can-modif_2023-677604_release_0",
            "ContractAwardNotice_can-standard_2023-336496_release_0",
            "ContractAwardNotice_veat_2022-365499_release_0",
            "PriorInformationNotice_pin-buyer_2023-100372_release_0");
    private static final String VISMA = DOFFIN.get(1);

    private static String doffin(String name) {
        return resource("ocds/" + name + ".json");
    }

    private static String release(String ocid, String date, String more) {
        return "{\"ocid\": \"" + ocid + "\", \"id\": \"" + date + "\", \"date\": \"" + date + "T12:00:00Z\", " + more
                + "}";
    }

    private static String ocid() {
        return "ocds-test-" + UUID.randomUUID();
    }

    @Test
    @Tag("S9")
    @Tag("S12")
    @DisplayName(
            "S9 S12: real Norwegian releases become contracts with value, supplier by number, and no period that was not given")
    void real_releases() {
        String here = authority();
        String file = "["
                + String.join(",", DOFFIN.stream().map(OcdsImportTest::doffin).toList()) + "]";
        ValidatableResponse job = done(here, ocds(here, file))
                .body("status", equalTo("COMPLETED"))
                .body("kind", equalTo("ocds"))
                .body("rows", equalTo(6))
                .body("accepted", equalTo(5))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(0))
                .body("warnings", equalTo(6));

        get(buyer(here), "/contracts?periodKnown=false")
                .body("items", hasSize(5))
                .body(
                        "items.value.amount",
                        containsInAnyOrder("12000000.00", "305250.00", "35000000.00", "2400000.00", "319128.00"))
                .body(
                        "items.buyerName",
                        containsInAnyOrder(
                                "SYKEHUSINNKJØP HF",
                                "Ålesund kommune - Innkjøp",
                                "Viken fylkeskommune",
                                "Viken fylkeskommune",
                                "Rogaland Fylkeskommune"));
        get(buyer(here), "/contracts?reference=2019-366488")
                .body("items.title", contains("Anskaffelse Nye Ålesund – Intensjonskunngjøring Visma FLYVO"))
                .body("items[0].concludedOn", equalTo("2019-08-26"))
                .body("items[0].cpvCodes", contains("72000000", "48000000"))
                .body("items[0].value.currency", equalTo("NOK"))
                .body("items[0].kind", equalTo("CONTRACT"))
                .body("items[0].start", nullValue());
        String visma = get(buyer(here), "/suppliers?identifier={i}", "NO-BRC:982410339")
                .body("items.legalName", contains("Visma Enterprise AS"))
                .body("items.country", contains("NO"))
                .extract()
                .path("items[0].id");
        get(buyer(here), "/contracts?supplierId=" + visma).body("items", hasSize(1));
        List<String> report = report(here, job);
        assertTrue(
                report.stream()
                        .anyMatch(line -> line.startsWith("2,WARNING,/1/awards/0/suppliers/0,")
                                && line.contains("one of NO-BRC")
                                && line.endsWith(",982 410 339")),
                report.toString());
        assertTrue(
                report.stream().anyMatch(line -> line.startsWith("1,WARNING,/0/awards/1/suppliers,")),
                report.toString());
        assertTrue(report.stream().anyMatch(line -> line.startsWith("6,WARNING,/5,")), report.toString());

        done(here, ocds(here, file)).body("accepted", equalTo(0)).body("unchanged", equalTo(6));
        get(buyer(here), "/contracts?limit=100").body("items", hasSize(5));
    }

    @Test
    @Tag("S9")
    @Tag("S10")
    @Tag("S11")
    @DisplayName(
            "S9 S10 S11: a package of 1.1 gives one contract from tender to implementation: value, start, end, and the day it was signed")
    void the_life_of_one_contract() {
        String here = authority();
        done(here, ocds(here, resource("ocds/ocds-213czf-000-00001-02-tender.json")))
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(1));
        done(here, ocds(here, resource("ocds/ocds-213czf-000-00001-04-award.json")))
                .body("accepted", equalTo(0));
        get(buyer(here), "/contracts").body("items", empty());
        done(here, ocds(here, resource("ocds/ocds-213czf-000-00001-05-contract.json")))
                .body("accepted", equalTo(1))
                .body("warnings", equalTo(0));
        done(here, ocds(here, resource("ocds/ocds-213czf-000-00001-06-implementation.json")))
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(1));

        get(buyer(here), "/contracts")
                .body("items", hasSize(1))
                .body("items[0].value.amount", equalTo("11000000.00"))
                .body("items[0].value.currency", equalTo("GBP"))
                .body("items[0].start", equalTo("2010-07-01"))
                .body("items[0].end", equalTo("2011-06-30"))
                .body("items[0].periodKnown", equalTo(true))
                .body("items[0].concludedOn", equalTo("2010-06-10"))
                .body("items[0].cpvCodes", contains("45233130", "45233162"));
        get(buyer(here), "/suppliers?identifier={i}", "GB-COH:11111111")
                .body("items.legalName", contains("AnyCorp Ltd"));
    }

    @Test
    @Tag("S9")
    @Tag("S11")
    @DisplayName(
            "S9 S11: a later release of the same contract changes it, an earlier one does not, and what a buyer corrected stays")
    void an_amendment() {
        String here = authority();
        String ocid = ocid();
        String award =
                "\"awards\": [{\"id\": \"A\", \"title\": \"Laptops\", \"suppliers\": [{\"name\": \"Amended AS\"}], \"items\": [{\"classification\": {\"scheme\": \"CPV\", \"id\": \"30213100\"}}]";
        done(
                        here,
                        ocds(
                                here,
                                release(
                                        ocid,
                                        "2025-01-10",
                                        award + ", \"value\": {\"amount\": 100, \"currency\": \"NOK\"}}]")))
                .body("accepted", equalTo(1));
        String id = get(buyer(here), "/contracts").extract().path("items[0].id");
        patch(buyer(here), "/contracts/" + id, "\"1\"", "{\"reportingDuty\": true, \"title\": \"Laptops for schools\"}")
                .statusCode(200);

        String later = release(
                ocid,
                "2025-03-01",
                award
                        + ", \"value\": {\"amount\": 150.5, \"currency\": \"NOK\"}}], \"contracts\": [{\"id\": \"C\", \"awardID\": \"A\", \"title\": \"Laptops\", \"period\": {\"startDate\": \"2025-04-01\", \"endDate\": \"2027-03-31T23:59:59+02:00\"}}]");
        done(here, ocds(here, later)).body("accepted", equalTo(1));
        get(buyer(here), "/contracts/" + id)
                .header("ETag", startsWith("\"3."))
                .body("value.amount", equalTo("150.50"))
                .body("end", equalTo("2027-03-31"))
                .body("reportingDuty", equalTo(true));
        get(buyer(here), "/contracts/" + id + "/period-changes")
                .body("items.act", contains("NOTICE"))
                .body("items[0].endAfter", equalTo("2027-03-31"))
                .body("items[0].changedBy", containsString("import "));
        patch(buyer(here), "/contracts/" + id, "\"3\"", "{\"title\": \"Laptops for schools\"}")
                .statusCode(200);
        done(here, ocds(here, later)).body("unchanged", equalTo(1)).body("warnings", equalTo(0));
        done(
                        here,
                        ocds(
                                here,
                                release(
                                        ocid,
                                        "2025-02-01",
                                        award + ", \"value\": {\"amount\": 1, \"currency\": \"NOK\"}}]")))
                .body("unchanged", equalTo(1))
                .body("warnings", equalTo(1));
        done(
                        here,
                        ocds(
                                here,
                                release(
                                        ocid,
                                        "2025-05-01",
                                        "\"contracts\": [{\"id\": \"C\", \"awardID\": \"A\", \"value\": {\"amount\": 200, \"currency\": \"NOK\"}}]")))
                .body("accepted", equalTo(1));

        get(buyer(here), "/contracts")
                .body("items", hasSize(1))
                .body("items[0].title", equalTo("Laptops for schools"))
                .body("items[0].value.amount", equalTo("200.00"));
        assertEquals(
                5,
                changes(buyer(here), id).stream()
                        .filter(fact -> !String.valueOf(fact.get("type")).contains("ended"))
                        .count());
    }

    @Test
    @Tag("S12")
    @DisplayName(
            "S12: an award to several suppliers becomes a contract with each, and their joint value is given to none of them")
    void several_suppliers() {
        String here = authority();
        String more =
                "\"tender\": {\"title\": \"Screens\", \"techniques\": {\"hasFrameworkAgreement\": true}}, \"awards\": [{\"id\": \"A\", \"suppliers\": [{\"id\": \"1\", \"name\": \"First AS\"}, {\"id\": \"2\", \"name\": \"Second AS\"}],"
                        + " \"value\": {\"amount\": 900, \"currency\": \"SEK\"}, \"items\": [{\"classification\": {\"scheme\": \"CPV\", \"id\": \"30231300-0\"}}], \"relatedBids\": [\"B2\"]}],"
                        + " \"bids\": {\"details\": [{\"id\": \"B2\", \"value\": {\"amount\": 400, \"currency\": \"SEK\"}, \"tenderers\": [{\"id\": \"2\"}]}]}";
        done(here, ocds(here, release(ocid(), "2025-01-10", more)))
                .body("accepted", equalTo(1))
                .body("warnings", equalTo(1));
        get(buyer(here), "/contracts?kind=FRAMEWORK_AGREEMENT")
                .body("items", hasSize(2))
                .body("items.title", contains("Screens", "Screens"))
                .body("items.category", contains("MONITORS", "MONITORS"))
                .body("items.value.amount", contains("400.00"));
    }

    @Test
    @Tag("S12")
    @DisplayName(
            "S12: a later release that names the suppliers of an award in another order, one of them no more, or a new one first, doubles no contract")
    void another_order() {
        String here = authority();
        String ocid = ocid();
        String first = "{\"id\": \"1\", \"name\": \"First Joint AS\"}";
        String second = "{\"id\": \"2\", \"name\": \"Second Joint AS\"}";
        String third = "{\"id\": \"3\", \"name\": \"Third Joint AS\"}";
        String award =
                "\"awards\": [{\"id\": \"A\", \"title\": \"%s\", \"suppliers\": [%s], \"items\": [{\"classification\": {\"scheme\": \"CPV\", \"id\": \"30231300-0\"}}]}]";
        String signed = ", \"contracts\": [{\"id\": \"C\", \"awardID\": \"A\"}]";
        done(here, ocds(here, release(ocid, "2025-01-10", award.formatted("Screens", first + ", " + second))))
                .body("accepted", equalTo(1));
        get(buyer(here), "/contracts").body("items", hasSize(2));
        List<String> registered = get(buyer(here), "/contracts").extract().path("items.id");

        done(here, ocds(here, release(ocid, "2025-02-10", award.formatted("Large", second + ", " + first) + signed)))
                .body("accepted", equalTo(1))
                .body("warnings", equalTo(0));
        get(buyer(here), "/contracts")
                .body("items.id", equalTo(registered))
                .body("items.title", contains("Large", "Large"));
        done(here, ocds(here, release(ocid, "2025-03-10", award.formatted("Larger", second) + signed)))
                .body("accepted", equalTo(1));
        get(buyer(here), "/contracts")
                .body("items.id", equalTo(registered))
                .body("items.title", containsInAnyOrder("Larger", "Large"));
        String all = String.join(", ", third, first, second);
        done(here, ocds(here, release(ocid, "2025-04-10", award.formatted("Largest", all) + signed)))
                .body("accepted", equalTo(1));
        get(buyer(here), "/contracts")
                .body("items.id", equalTo(registered))
                .body("items.title", contains("Largest", "Largest"));
    }

    @Test
    @Tag("S12")
    @DisplayName(
            "S12: a wrong organisation number is reported, the supplier kept without it, and the contract keeps it as given")
    void a_wrong_number() {
        String here = authority();
        String file = doffin(VISMA).replace("982 410 339", "982 410 330").replace("ocds-abcd1234", ocid());
        ValidatableResponse job =
                done(here, ocds(here, file)).body("accepted", equalTo(1)).body("warnings", equalTo(1));
        String line = report(here, job).get(0);
        assertTrue(line.startsWith("1,WARNING,/awards/0/suppliers/0,") && line.endsWith(",982 410 330"), line);
        String supplier = get(buyer(here), "/contracts")
                .body("items.supplierNumber", contains("982 410 330"))
                .extract()
                .path("items[0].supplierId");
        get(buyer(here), "/suppliers/" + supplier)
                .body("legalName", equalTo("Visma Enterprise AS"))
                .body("identifiers", empty());
    }
}
