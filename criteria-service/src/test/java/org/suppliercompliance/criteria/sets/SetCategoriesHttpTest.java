package org.suppliercompliance.criteria.sets;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.suppliercompliance.criteria.sets.Sets.gate;
import static org.suppliercompliance.criteria.sets.Sets.line;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.riskanalysis.Calls;
import org.suppliercompliance.criteria.riskanalysis.Facts;

/** A set that buys a category, when what it is judged by speaks of the whole that it is a part of, or of a part of it. */
@QuarkusTest
class SetCategoriesHttpTest {
    private String authority;
    private String whole;
    private String part;

    @BeforeEach
    void categories() {
        authority = Registry.authority();
        whole = Facts.whole();
        part = Facts.partOf(whole);
    }

    private String buying(String category) {
        return Sets.drafted(authority, Map.of("categories", List.of(category)));
    }

    @Test
    @Tag("S30")
    @DisplayName(
            "S30: a pressing risk of a whole category presses on a set that buys a part of it, and not the other way round")
    void risks_of_the_whole() {
        String network = Facts.network(authority);
        Facts.assigned(network, whole, authority);
        Calls.published(Calls.manager(authority), network, whole);
        String smallest = Facts.partOf(part);

        gate(authority, buying(smallest))
                .body("warnings.requirement", contains("S30"))
                .body("warnings[0].detail", containsString("of the risk analysis of " + whole));
        String above = Facts.whole();
        Facts.categoryChanged(whole, 2, above);
        gate(authority, buying(above)).body("warnings.requirement", not(hasItem("S30")));
    }

    @Test
    @Tag("S32")
    @DisplayName(
            "S32: minerals are asked for where a kind of tablets is bought, and where all of ICT is; not for furniture")
    void minerals_of_parts_and_of_the_whole() {
        Facts.ict("TABLETS");
        String rugged = Facts.partOf("TABLETS");

        gate(authority, buying(rugged)).body("errors.requirement", hasItem("S32"));
        gate(authority, buying("ICT")).body("errors.requirement", hasItem("S32"));
        gate(authority, buying(whole)).body("errors.requirement", not(hasItem("S32")));
    }

    @Test
    @Tag("S14")
    @DisplayName(
            "S14: a set names no category that supplier-service does not have; one that it lost in a restore stays where it was named")
    void unknown_categories() {
        Map<String, Object> body = Map.of(
                "purpose",
                "TENDER",
                "title",
                "Laptops",
                "reference",
                "T-1",
                "totalPoints",
                100,
                "otherPoints",
                101,
                "categories",
                List.of(whole, Facts.fresh("NONE")));
        Sets.post(authority, Sets.PATH, body)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/categories/1", "/otherPoints"));

        String path = Sets.PATH + "/" + buying(part);
        Facts.lost(part);
        Sets.patch(authority, path, Map.of("title", "Other")).statusCode(200);
        Sets.patch(authority, path, Map.of("categories", List.of(whole, part))).statusCode(200);
        Sets.patch(authority, path, Map.of("categories", List.of(Facts.fresh("NONE"), part)))
                .statusCode(422)
                .body("errors.pointer", contains("/categories/0"));
        Sets.patch(authority, path, Map.of("categories", List.of(whole))).statusCode(200);
        Sets.patch(authority, path, Map.of("categories", List.of(part)))
                .statusCode(422)
                .body("errors.pointer", contains("/categories/0"));
    }

    @Test
    @Tag("C1")
    @DisplayName(
            "C1: a criterion made for a category fits its parts and what it is a part of; one made for a part beside it does not")
    void made_for_the_whole_or_a_part() {
        String beside = Facts.partOf(whole);
        String criterion = Sets.criterion(authority, "labour", "LOW", "AWARD");
        String versions = Sets.CRITERIA + "/" + criterion + "/versions";
        Map<String, Object> content =
                Sets.manager(authority).get(versions + "/1").as(new TypeRef<>() {});
        Map<String, List<String>> expected =
                Map.of(whole, List.of(), part, List.of(), beside, List.of("OTHER_CATEGORY"));
        Map<String, Object> revision = new HashMap<>(Map.of("categories", List.of(part)));
        List.of("theme", "titles", "uses", "proofs", "effort").forEach(name -> revision.put(name, content.get(name)));
        Sets.post(authority, versions, revision).statusCode(201);
        Sets.act(authority, versions + "/2", "publication").statusCode(200);
        expected.forEach((bought, warnings) -> {
            String set = buying(bought);
            line(authority, set, criterion, Map.of("version", 2, "points", 30)).statusCode(201);
            gate(authority, set).body("warnings.rule", equalTo(warnings));
        });

        revision.put("categories", List.of(whole));
        Sets.post(authority, versions, revision).statusCode(201);
        Sets.act(authority, versions + "/3", "publication").statusCode(200);
        String set = buying(part);
        line(authority, set, criterion, Map.of("version", 3, "points", 30)).statusCode(201);
        gate(authority, set).body("warnings.rule", equalTo(List.of()));
    }
}
