package org.suppliercompliance.supplier.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SupplierFindTest {
    private static String here;
    private final String mark = "q" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void authorities() {
        if (here == null) {
            here = authority();
        }
    }

    private String registered(String name, String country) {
        return post(buyer(here), "/suppliers", Map.of("legalName", name, "country", country))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest(name = "{0} is found by {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ünïtéd ? Sverige AB (publ)|united ? sverige",
                "Ünïtéd ? Sverige AB (publ)|UNITED ? sverige aktiebolag",
                "AB ? Volvö|? volvo ab",
                "? Økonomi A/S|? okonomi",
                "? Økonomi A/S|? okonomi as",
                "? Nordic Oy|? nordic oyj",
                "? Trading Co., Ltd.|? trading company limited",
                "? Maschinen GmbH & Co. KG|? maschinen",
                "? B.V.|? bv",
                "? Spedition Sp. z o.o.|? spedition",
                "? Zhejiang Electronics (Group) Co.,LTD|electr zhej ?",
                "? 华为技术有限公司|? 华为",
            })
    @DisplayName("S1: a supplier is found by words of its name whatever case, accents, order and legal form")
    void by_words(String name, String text) {
        registered(name.replace("?", mark), "SE");

        get(as("auditor", here), "/suppliers?q={q}", text.replace("?", mark))
                .statusCode(200)
                .body("items.legalName", contains(name.replace("?", mark)));
    }

    @Test
    @DisplayName(
            "S1: every word must fit, only from its start; wildcards and bare punctuation find nobody; filters hold beside it")
    void what_is_not_found() {
        registered(mark + " Data AS", "NO");

        for (String text : List.of(mark + " dat", mark)) {
            get(buyer(here), "/suppliers?q={q}", text).body("items", hasSize(1));
        }
        for (String text :
                List.of(mark + " data sverige", mark + " ata", "%" + mark.substring(2), "%", "_", "---", "\\")) {
            get(buyer(here), "/suppliers?q={q}", text).statusCode(200).body("items", hasSize(0));
        }
        get(buyer(here), "/suppliers?country=NO&q={q}", mark).body("items", hasSize(1));
        get(buyer(here), "/suppliers?country=SE&q={q}", mark).body("items", hasSize(0));
        get(buyer(here), "/suppliers?q=").statusCode(400);
    }

    @Test
    @DisplayName(
            "S1: a supplier is found by any of its identifiers, with or without scheme, in the spelling of either register")
    void by_identifier() {
        String lei = SupplierTest.freshLei();
        String id = post(
                        buyer(here),
                        "/suppliers",
                        Map.of(
                                "legalName",
                                mark + " Numbers AB",
                                "country",
                                "SE",
                                "identifiers",
                                List.of(
                                        Map.of("scheme", "XI-LEI", "id", lei),
                                        Map.of("scheme", "SE-ON", "id", "556703-7485"))))
                .extract()
                .path("id");

        for (String text : List.of(
                lei,
                "XI-LEI:" + lei.toLowerCase(Locale.ROOT),
                "556703-7485",
                "5567037485",
                "SE-ON:5567037485",
                "SE556703748501")) {
            get(buyer(here), "/suppliers?q={q}", text).body("items.id", contains(id));
        }
        get(buyer(here), "/suppliers?q={q}", "811228-9874").statusCode(200).body("items", hasSize(0));
    }

    @Test
    @DisplayName(
            "S1: a number in letters of its own country is kept and hides nobody from searches by name; digits of full width are plain ones")
    void numbers_that_are_not_ascii() {
        String word = mark.chars()
                .mapToObj(c -> Character.toString(Character.isDigit(c) ? c + 0x40 : c))
                .collect(Collectors.joining());
        String foreign = shifted(mark, 0x4e00);
        String digits = String.format("%09d", ThreadLocalRandom.current().nextInt(1_000_000_000));
        String wide = shifted(digits, 0xfee0);
        String theirs = numbered("Foreign " + UUID.randomUUID(), "CN-SAIC", foreign);
        registered(word + " Data AB", "SE");
        String plain = numbered(mark + " Wide KK", "XI-DUNS", wide);

        get(buyer(here), "/suppliers?q={q}", word + " data").body("items.legalName", contains(word + " Data AB"));
        get(buyer(here), "/suppliers?identifier={i}", "CN-SAIC:" + foreign).body("items.id", contains(theirs));
        get(buyer(here), "/suppliers/" + plain).body("identifiers.id", contains(digits));
        for (String text : List.of(digits, wide, "XI-DUNS:" + wide)) {
            get(buyer(here), "/suppliers?q={q}", text).body("items.id", contains(plain));
        }
    }

    @Test
    @DisplayName(
            "S1: a VAT number is kept without the points its country writes it with, and found with them and without")
    void written_with_points() {
        String id = numbered(mark + " Points SA", "EU-VAT", "BE 0417.497.106");

        get(buyer(here), "/suppliers/" + id).body("identifiers.id", contains("BE0417497106"));
        for (String text : List.of("BE 0417.497.106", "EU-VAT:BE0417.497.106", "BE0417497106")) {
            get(buyer(here), "/suppliers?q={q}", text).body("items.id", contains(id));
        }
        get(buyer(here), "/suppliers?identifier={i}", "EU-VAT:BE 0417.497.106").body("items.id", contains(id));
    }

    private String numbered(String name, String scheme, String id) {
        return post(
                        buyer(here),
                        "/suppliers",
                        Map.of(
                                "legalName",
                                name,
                                "country",
                                "CN",
                                "identifiers",
                                List.of(Map.of("scheme", scheme, "id", id))))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String shifted(String text, int by) {
        return text.chars().mapToObj(c -> Character.toString(c + by)).collect(Collectors.joining());
    }

    @Test
    @DisplayName("S1: two suppliers with one number in two registers are both found by it")
    void by_a_number_that_two_have() {
        String one = post(
                        buyer(here),
                        "/suppliers",
                        Map.of(
                                "legalName",
                                mark + " One",
                                "country",
                                "DK",
                                "identifiers",
                                List.of(Map.of("scheme", "DK-CVR", "id", "24256790"))))
                .statusCode(201)
                .extract()
                .path("id");
        String two = post(
                        buyer(here),
                        "/suppliers",
                        Map.of(
                                "legalName",
                                mark + " Two",
                                "country",
                                "DK",
                                "identifiers",
                                List.of(Map.of("scheme", "EU-VAT", "id", "DK24256790"))))
                .statusCode(201)
                .extract()
                .path("id");

        get(buyer(here), "/suppliers?q={q}", "24256790").body("items.id", containsInAnyOrder(one, two));
    }

    @Test
    @DisplayName("S1: a search is paged by name without gap or repeat, and its cursor belongs to its text")
    void paged() {
        for (int i = 0; i < 5; i++) {
            registered("Part " + i + " of " + mark + " Ltd", "GB");
        }
        List<String> seen = new ArrayList<>();
        String next = "/supplier/v1/suppliers?limit=2&q=" + mark + "%20part";
        String first = null;
        while (next != null) {
            JsonPath page = buyer(here)
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.legalName"));
            next = page.getString("next");
            first = first == null ? next : first;
        }

        assertEquals(
                List.of(0, 1, 2, 3, 4).stream()
                        .map(i -> "Part " + i + " of " + mark + " Ltd")
                        .toList(),
                seen);
        buyer(here)
                .urlEncodingEnabled(false)
                .get(first.replace("part", "parts"))
                .then()
                .statusCode(400);
    }
}
