package org.suppliercompliance.supplier.sites;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.atOnce;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplier;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SiteTest {
    private String stockholm;
    private String mark;

    @BeforeEach
    void parties() {
        stockholm = authority();
        mark = "m" + UUID.randomUUID().toString().substring(0, 12);
    }

    private Map<String, Object> site(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("name", mark + " Assembly", "address", "1 Sample Road", "town", "Shenzhen", "country", "CN"));
        body.putAll(more);
        return body;
    }

    private String registered(Map<String, Object> more) {
        return post(buyer(stockholm), "/sites", site(more))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, String> hubNumber() {
        String digits = "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        return Map.of("scheme", "OS-ID", "id", "CN2021250" + digits);
    }

    @Test
    @DisplayName(
            "S5: a factory is registered once for the whole suite, with place, number, work and workers, and told to everybody")
    void a_site_holds_what_is_known_about_it() {
        Map<String, String> number = hubNumber();
        String id = registered(Map.of(
                "identifiers",
                List.of(number),
                "coordinates",
                Map.of("latitude", 22.543096, "longitude", 114.057865),
                "activities",
                List.of("MAIN_COMPONENT", "FINAL_ASSEMBLY"),
                "workers",
                1200));

        get(supplier(UUID.randomUUID().toString()), "/sites/" + id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("country", equalTo("CN"))
                .body("identifiers.id", contains(number.get("id")))
                .body("coordinates.latitude", equalTo(22.543096f))
                .body("activities", contains("FINAL_ASSEMBLY", "MAIN_COMPONENT"))
                .body("workers", equalTo(1200))
                .body("postalCode", nullValue());
        List<Map<String, Object>> facts = changes(as("integrator", authority()), id);
        assertEquals(
                List.of("supplier.site-declared.v1"),
                facts.stream().map(fact -> fact.get("type")).toList());
        assertEquals("CN", ((Map<?, ?>) facts.get(0).get("data")).get("country"));
    }

    @Test
    @DisplayName(
            "S5: the same factory registered again, by number or by name, country and address, is the same record, unchanged")
    void a_known_site_is_found_again() {
        Map<String, String> number = hubNumber();
        String id = registered(Map.of("identifiers", List.of(number), "workers", 10));

        post(buyer(authority()), "/sites", site(Map.of("name", mark + " Renamed", "identifiers", List.of(number))))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("name", equalTo(mark + " Assembly"));
        post(
                        buyer(stockholm),
                        "/sites",
                        site(Map.of(
                                "name",
                                mark.toUpperCase() + "  ASSEMBLY",
                                "address",
                                "1, Sample Road.",
                                "workers",
                                99)))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("workers", equalTo(10));
        String other = registered(Map.of("address", "2 Sample Road"));
        get(buyer(stockholm), "/sites?name={n}", mark)
                .body("items.id.sort()", hasSize(2))
                .body("items.id", hasItem(other));
        assertEquals(1, changes(buyer(stockholm), id).size());
    }

    @Test
    @DisplayName("S5: eight buyers who register the same factory at once get one record")
    void a_race_makes_one_site() throws Exception {
        List<Callable<String>> calls = Collections.nCopies(
                8,
                () -> post(buyer(stockholm), "/sites", site(Map.of()))
                        .statusCode(anyOf(equalTo(200), equalTo(201)))
                        .extract()
                        .path("id"));
        assertEquals(1, new HashSet<>(atOnce(calls)).size());
        get(buyer(stockholm), "/sites?name={n}", mark).body("items", hasSize(1));
    }

    @Test
    void identifiers_of_two_sites_are_a_conflict_that_names_them() {
        Map<String, String> one = hubNumber();
        Map<String, String> two = hubNumber();
        String first = registered(Map.of("identifiers", List.of(one)));
        registered(Map.of("identifiers", List.of(two), "address", "2 Sample Road"));

        post(buyer(stockholm), "/sites", site(Map.of("identifiers", List.of(one, two))))
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:supplier:site-identifiers-disagree"))
                .body("errors", hasSize(2))
                .body("errors.detail", hasItem("That is the site " + first + "."));
    }

    @Test
    void a_site_is_changed_by_a_patch_and_a_stale_writer_is_refused() {
        String id = registered(Map.of());
        String other = registered(Map.of("address", "2 Sample Road"));

        patch(buyer(stockholm), "/sites/" + id, null, "{\"workers\": 5}").statusCode(428);
        patch(buyer(authority()), "/sites/" + id, "\"1\"", "{\"workers\": 5, \"town\": null}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("workers", equalTo(5))
                .body("town", nullValue());
        patch(buyer(stockholm), "/sites/" + id, "\"1\"", "{\"workers\": 6}").statusCode(412);
        patch(buyer(stockholm), "/sites/" + id, "\"2\"", "{\"workers\": 5}")
                .statusCode(200)
                .header("ETag", "\"2\"");
        patch(buyer(stockholm), "/sites/" + other, "\"1\"", "{\"address\": \"1 Sample Road\", \"town\": null}")
                .statusCode(409)
                .body("errors[0].detail", equalTo("That is the site " + id + "."));
        patch(buyer(stockholm), "/sites/" + UUID.randomUUID(), "\"1\"", "{\"workers\": 6}")
                .statusCode(404);
        patch(as("auditor", stockholm), "/sites/" + id, "\"2\"", "{\"workers\": 6}")
                .statusCode(403);
        Map<String, String> number = hubNumber();
        patch(
                        buyer(stockholm),
                        "/sites/" + id,
                        "\"2\"",
                        "{\"identifiers\": [{\"scheme\": \"OS-ID\", \"id\": \"" + number.get("id") + "\"}]}")
                .statusCode(200);
        get(buyer(stockholm), "/sites?identifier={i}", "OS-ID:" + number.get("id"))
                .body("items.id", contains(id));
        assertEquals(
                List.of(
                        "supplier.site-declared.v1",
                        "supplier.site-details-changed.v1",
                        "supplier.site-details-changed.v1"),
                changes(buyer(stockholm), id).stream()
                        .map(fact -> fact.get("type"))
                        .toList());
    }

    @Test
    @DisplayName(
            "S5 S6: sites are listed in the order of their names, page by page, and narrowed by country, work and name")
    void sites_are_listed_and_found() {
        registered(Map.of("name", mark + " C", "country", "VN", "activities", List.of("FINAL_ASSEMBLY")));
        registered(Map.of("name", mark + " a", "country", "VN", "activities", List.of("MAIN_COMPONENT")));
        registered(Map.of("name", mark + " B"));

        get(buyer(stockholm), "/sites?name={n}", mark)
                .body("items.name", contains(mark + " a", mark + " B", mark + " C"));
        get(buyer(stockholm), "/sites?name={n}&country=VN", mark)
                .body("items.name", contains(mark + " a", mark + " C"));
        get(buyer(stockholm), "/sites?name={n}&activity=FINAL_ASSEMBLY", mark)
                .body("items.name", contains(mark + " C"));
        String next = get(buyer(stockholm), "/sites?name={n}&limit=2", mark)
                .body("items", hasSize(2))
                .extract()
                .path("next");
        buyer(stockholm)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.name", contains(mark + " C"))
                .body("next", nullValue());
        get(buyer(stockholm), "/sites?name=%25").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country | \"XX\" | 422 | /country",
                "country | \"China\" | 400 | /country",
                "name | \" \" | 400 | /name",
                "workers | -1 | 400 | /workers",
                "workers | 1.5 | 400 | /workers",
                "coordinates | {\"latitude\": 91, \"longitude\": 0} | 400 | /coordinates/latitude",
                "coordinates | {\"latitude\": 9} | 400 | /coordinates/longitude",
                "identifiers | [{\"scheme\": \"OS-ID\", \"id\": \"CN1\"}] | 422 | /identifiers/0",
                "activities | [\"SLEEP\"] | 400 | /activities/0",
                "mineralOrigin | \"verified\" | 400 | /mineralOrigin",
            })
    void what_cannot_be_is_refused_with_a_pointer(String member, String value, int status, String pointer)
            throws Exception {
        Map<String, Object> body = site(Map.of());
        body.put(member, new ObjectMapper().readValue(value, Object.class));

        post(buyer(stockholm), "/sites", body).statusCode(status).body("errors.pointer", hasItem(pointer));
        get(buyer(stockholm), "/sites?name={n}", mark).body("items", empty());
    }
}
