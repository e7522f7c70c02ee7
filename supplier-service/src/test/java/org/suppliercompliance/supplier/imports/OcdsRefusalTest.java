package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.resource;
import static org.suppliercompliance.supplier.imports.NoticeCalls.broken;
import static org.suppliercompliance.supplier.imports.NoticeCalls.done;
import static org.suppliercompliance.supplier.imports.NoticeCalls.ocds;
import static org.suppliercompliance.supplier.imports.NoticeCalls.report;
import static org.suppliercompliance.supplier.imports.NoticeCalls.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OcdsRefusalTest {
    private static final String VISMA = "ContractAwardNotice_can-modif_2023-101032_release_0";

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
    void json_that_breaks_off_keeps_what_stands_before_it_and_says_where() {
        String here = authority();
        String whole = doffin(VISMA).replace("ocds-abcd1234", ocid());
        String file = "{\"version\": \"1.1\", \"releases\": [" + whole + "," + whole.substring(0, whole.length() / 2);
        done(here, broken(here, file))
                .body("status", equalTo("FAILED"))
                .body("failure", containsString("behind release 1"))
                .body("accepted", equalTo(1));
        get(buyer(here), "/contracts").body("items", hasSize(1));
    }

    @Test
    void bad_awards_are_reported_one_by_one_and_the_good_ones_kept() {
        String here = authority();
        String item = "\"items\": [{\"classification\": {\"scheme\": \"CPV\", \"id\": \"30213100\"}}]";
        String award = "\"title\": \"Laptops\", \"suppliers\": [{\"name\": \"Mixed AS\"}], " + item;
        String more = "\"awards\": [{\"id\": \"1\", " + award + ", \"value\": {\"amount\": -5, \"currency\": \"NOK\"}},"
                + "{\"id\": \"2\", " + award + ", \"value\": {\"amount\": 5, \"currency\": \"DUCATS\"}},"
                + "{\"id\": \"3\", " + award
                + ", \"contractPeriod\": {\"startDate\": \"2027-01-02\", \"endDate\": \"2027-01-01\"}},"
                + "{\"id\": \"4\", \"title\": \"No code\", \"suppliers\": [{\"name\": \"Mixed AS\"}]},"
                + "{\"id\": \"5\", " + award + ", \"value\": {\"amount\": 1e999999999, \"currency\": \"NOK\"}},"
                + "{\"id\": \"6\", " + award.replace("30213100", "99999999") + "},"
                + "{" + award + "},"
                + "{\"id\": \"8\", " + award
                + ", \"contractPeriod\": {\"startDate\": \"2027-02-30\"}, \"value\": {\"amount\": 7, \"currency\": \"nok\"}}]";
        ValidatableResponse job = done(
                        here, ocds(here, "[" + release(ocid(), "2025-01-10", more) + ", {\"id\": \"x\"}, 17]"))
                .body("rows", equalTo(3))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(2));
        List<String> report = report(here, job);
        for (String place : List.of("0", "1", "2", "3", "4", "5")) {
            assertTrue(
                    report.stream().anyMatch(line -> line.startsWith("1,REJECTED,/0/awards/" + place + "/")),
                    place + report);
        }
        assertTrue(report.stream().anyMatch(line -> line.startsWith("1,REJECTED,/0/awards/6/id,")), report.toString());
        assertTrue(report.stream().anyMatch(line -> line.startsWith("2,REJECTED,/1/ocid,")), report.toString());
        get(buyer(here), "/contracts")
                .body("items", hasSize(1))
                .body("items[0].value.amount", equalTo("7.00"))
                .body("items[0].start", nullValue());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\": \"2.0\", \"releases\": []} | 422 | version 2.0",
                "{\"releases\": [{\"ocid\": \"a\"}], \"version\": \"0.9\"} | 422 | version 0.9",
                "{\"records\": []} | 422 | no OCDS releases",
                "[[1]] | 422 | no OCDS releases",
                "17 | 422 | no OCDS releases",
                "'' | 400 | empty",
                "<xml/> | 400 | no JSON",
            })
    @DisplayName("what holds no releases of a known version is refused at once")
    void refused(String file, int status, String detail) {
        send(authority(), "ocds", "application/json", file)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    @Test
    @DisplayName(
            "S9: days and moments of years that no date has are left out of a notice with a word, and the contract is kept")
    void impossible_years() {
        String here = authority();
        String more = "\"awards\": [{\"id\": \"1\", \"title\": \"Laptops\", \"suppliers\": [{\"name\": \"Dated AS\"}], "
                + "\"items\": [{\"classification\": {\"scheme\": \"CPV\", \"id\": \"30213100\"}}], "
                + "\"contractPeriod\": {\"startDate\": \"0000-01-01T00:00:00Z\", \"endDate\": \"-0001-11-30T00:00:00Z\"}}]";
        for (String date : List.of("+12031-01-31", "-0001-11-30", "0000-01-01")) {
            ValidatableResponse job = done(here, ocds(here, release(ocid(), date, more)))
                    .body("status", equalTo("COMPLETED"))
                    .body("accepted", equalTo(1));
            long left = report(here, job).stream()
                    .filter(line -> line.contains("This is no date; left out."))
                    .count();
            assertEquals(2, left);
        }
        get(buyer(here), "/contracts").body("items", hasSize(3)).body("items.start", everyItem(nullValue()));
    }

    @Test
    void a_release_with_thousands_of_awards_is_left_out_and_the_next_one_kept() {
        String here = authority();
        String awards = "\"awards\": [" + "{},".repeat(2000) + "{}]";
        ValidatableResponse job = done(
                        here,
                        ocds(
                                here,
                                "[" + release(ocid(), "2025-01-10", awards) + ","
                                        + doffin(VISMA).replace("ocds-abcd1234", ocid()) + "]"))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1));
        String line = report(here, job).get(0);
        assertTrue(line.startsWith("1,REJECTED,/0,") && line.contains("more than 2000 awards"), line);
    }

    @Test
    @DisplayName(
            "S9: a small release of which thousands of contracts would come, each with each supplier, is left out and the next one kept")
    void contracts_times_suppliers() {
        String here = authority();
        String suppliers = "{\"name\": \"Many AS\"},".repeat(49) + "{\"name\": \"Many AS\"}";
        String signed = "{\"id\": \"c\", \"awardID\": \"1\"},".repeat(49) + "{\"id\": \"c\", \"awardID\": \"1\"}";
        String more = "\"awards\": [{\"id\": \"1\", \"title\": \"Laptops\", \"suppliers\": [" + suppliers
                + "]}], \"contracts\": [" + signed + "]";
        ValidatableResponse job = done(
                        here,
                        ocds(
                                here,
                                "[" + release(ocid(), "2025-01-10", more) + ","
                                        + doffin(VISMA).replace("ocds-abcd1234", ocid()) + "]"))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1));
        List<String> report =
                report(here, job).stream().filter(line -> line.startsWith("1,")).toList();
        assertEquals(List.of("1,REJECTED,/0,More than 2000 contracts come out of the release.,"), report);
        get(buyer(here), "/contracts").body("items", hasSize(1));
    }

    @Test
    void a_dry_run_counts_and_keeps_nothing() {
        String here = authority();
        done(
                        here,
                        send(
                                here,
                                "ocds&dryRun=true",
                                "application/json",
                                doffin(VISMA).replace("ocds-abcd1234", ocid())))
                .body("accepted", equalTo(1));
        get(buyer(here), "/contracts").body("items", empty());
        send(here, "ocds", "text/csv", "a").then().statusCode(415);
    }
}
