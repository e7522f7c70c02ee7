package org.suppliercompliance.supplier.declarations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.supplier;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who supplies whom among the sites of a declaration, and what is asked about it. */
@QuarkusTest
class SiteChainTest extends DeclarationFixture {
    private String named(String name) {
        return mark + " " + name;
    }

    private Map<String, Object> supplying(String name, int tier, String... supplied) {
        List<String> names = List.of(supplied).stream().map(this::named).toList();
        return site(name, Map.of("tier", tier, "suppliesTo", names));
    }

    /** Two mines feed a smelter, which feeds panels; panels and chips go into the assembly, whose scrap goes back to the smelter. */
    private Map<String, String> declaredChain() {
        declared(Map.of(
                "sites",
                List.of(
                        supplying("Assembly", 1, "Smelter"),
                        supplying("Panels", 2, "Assembly"),
                        supplying("Chips", 2, "Assembly", "Panels"),
                        supplying("Smelter", 3, "Panels"),
                        supplying("Mine A", 4, "Smelter"),
                        supplying("Mine B", 4, "Smelter"),
                        supplying("Alone", 1))));
        Map<String, String> ids = new HashMap<>();
        List<Map<String, Object>> sites = get(buyer(stockholm), "/contracts/" + contract + "/supply-chain")
                .extract()
                .path("sites");
        sites.forEach(site -> ids.put(
                site.get("name").toString().substring(mark.length() + 1),
                site.get("siteId").toString()));
        return ids;
    }

    private String chain(String site) {
        return "/contracts/" + contract + "/supply-chain/sites/" + site;
    }

    @Test
    @Tag("S5")
    @Tag("S6")
    @DisplayName(
            "S5 S6: who stands behind a site is one request, tier by tier, each site once where it is nearest; a circle is named, not followed")
    void who_stands_behind_a_site() {
        Map<String, String> ids = declaredChain();
        List<String> circle = circleOf(ids);

        get(buyer(stockholm), chain(ids.get("Assembly")))
                .statusCode(200)
                .body("sites[0].name", equalTo(named("Assembly")))
                .body("sites.depth", contains(0, 1, 1, 2, 3, 3))
                .body("sites[1..2].name", containsInAnyOrder(named("Panels"), named("Chips")))
                .body("sites[3].name", equalTo(named("Smelter")))
                .body("sites[3].next", containsInAnyOrder(ids.get("Mine A"), ids.get("Mine B"), ids.get("Assembly")))
                .body("sites[4..5].name", containsInAnyOrder(named("Mine A"), named("Mine B")))
                .body("cycles", contains(circle))
                .body("truncated", equalTo(false));
        get(supplier(reseller), chain(ids.get("Mine A")) + "?direction=SUPPLIED")
                .body("sites.depth", contains(0, 1, 2, 3))
                .body("sites[1].siteId", equalTo(ids.get("Smelter")))
                .body("sites[3].siteId", equalTo(ids.get("Assembly")))
                .body("truncated", equalTo(false));
        get(buyer(stockholm), chain(ids.get("Alone")))
                .body("sites.siteId", contains(ids.get("Alone")))
                .body("cycles", empty());
    }

    /** Assembly, Panels, Smelter, from the smallest id on, in the direction of suppliers. */
    private static List<String> circleOf(Map<String, String> ids) {
        List<String> members = List.of(ids.get("Assembly"), ids.get("Panels"), ids.get("Smelter"));
        UUID first = members.stream().map(UUID::fromString).min(UUID::compareTo).orElseThrow();
        int start = members.indexOf(first.toString());
        return List.of(
                members.get(start), members.get((start + 1) % 3), members.get((start + 2) % 3), members.get(start));
    }

    @Test
    @Tag("S6")
    @DisplayName("S6: depth and size of the question are bounded, and the answer says what they left out")
    void depth_and_size_are_bounded() {
        Map<String, String> ids = declaredChain();
        String path = chain(ids.get("Assembly"));

        get(buyer(stockholm), path + "?depth=2")
                .body("sites.depth", contains(0, 1, 1, 2))
                .body("truncated", equalTo(true));
        get(buyer(stockholm), path + "?depth=3").body("truncated", equalTo(false));
        get(buyer(stockholm), path + "?limit=2")
                .body("sites.depth", contains(0, 1, 1))
                .body("truncated", equalTo(true));
        for (String wrong : List.of("depth=0", "depth=11", "limit=0", "limit=1001", "direction=SIDEWAYS", "on=never")) {
            get(buyer(stockholm), path + "?" + wrong).statusCode(400);
        }
        get(buyer(stockholm), path + "?on=2001-01-01").statusCode(404);
        get(buyer(stockholm), chain(UUID.randomUUID().toString())).statusCode(404);
        get(buyer(authority()), path).statusCode(404);
    }

    @Test
    @Tag("S5")
    @DisplayName("S5: what stands behind a contract says which site supplies which, and names the circles among them")
    void supplies_of_a_contract() {
        Map<String, String> ids = declaredChain();

        get(buyer(stockholm), "/contracts/" + contract + "/supply-chain")
                .body("sites.find { it.name == '" + named("Panels") + "' }.suppliesTo", contains(ids.get("Assembly")))
                .body("sites.find { it.name == '" + named("Alone") + "' }.suppliesTo", empty())
                .body("siteCycles.size()", equalTo(1));
    }

    @Test
    @Tag("S7")
    @DisplayName("S7: a comparison tells which sites supply others than before")
    void another_customer_is_a_change() {
        declared(Map.of(
                "declaredOn",
                "2025-01-01",
                "sites",
                List.of(supplying("A", 1), supplying("B", 1), supplying("C", 2, "A"), supplying("D", 2, "B"))));
        declared(Map.of(
                "declaredOn",
                "2025-07-01",
                "sites",
                List.of(supplying("A", 1), supplying("B", 1), supplying("C", 2, "B"), supplying("D", 2, "B"))));

        get(buyer(stockholm), "/contracts/" + contract + "/declarations/comparison")
                .body("changed.name", contains(named("C")))
                .body("changed[0].changed", contains("suppliesTo"))
                .body("unchangedCount", equalTo(3));
    }

    @Test
    @DisplayName(
            "a site that supplies itself, nobody known, one of two or the same one twice is a fault with its pointer")
    void what_cannot_be_supplied() {
        String known = declaredSite();
        declare(
                        supplier(reseller),
                        Map.of(
                                "sites",
                                List.of(
                                        site("Twin", Map.of()),
                                        site("Twin", Map.of()),
                                        Map.of("siteId", known, "role", "OTHER"),
                                        site(
                                                "X",
                                                Map.of(
                                                        "suppliesTo",
                                                        List.of(
                                                                named("X"),
                                                                "Nobody",
                                                                named("twin"),
                                                                known,
                                                                known.toUpperCase(),
                                                                UUID.randomUUID()
                                                                        .toString()))))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/sites/3/suppliesTo/0",
                                "/sites/3/suppliesTo/1",
                                "/sites/3/suppliesTo/2",
                                "/sites/3/suppliesTo/4",
                                "/sites/3/suppliesTo/5"));
        declare(supplier(reseller), Map.of("sites", List.of(site("Y", Map.of("suppliesTo", List.of(""))))))
                .statusCode(400)
                .body("errors.pointer", hasItem("/sites/0/suppliesTo/0"));
    }
}
