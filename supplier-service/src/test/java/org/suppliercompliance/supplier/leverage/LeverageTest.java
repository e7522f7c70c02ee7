package org.suppliercompliance.supplier.leverage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;
import static org.suppliercompliance.supplier.identity.MergeCalls.merged;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeverageTest extends LeverageFixture {
    @Test
    @DisplayName(
            "X5: contracts, buyers and joint value behind a site and behind a brand, the others' only as a number and a band")
    void joint_leverage_tells_numbers_and_bands() {
        String own = bought(members.get(0), "1234567.50", "SEK", Map.of());
        String valueless = bought(members.get(0), null, null, Map.of());
        bought(members.get(1), "3000000", "SEK", Map.of());
        bought(members.get(2), "4000001", "SEK", Map.of());
        bought(members.get(3), "5000000", "SEK", Map.of());
        bought(members.get(4), "77000000", "NOK", Map.of());
        // Outside the network nobody counts.
        bought(authority(), "900000000", "SEK", Map.of());

        for (String subject : List.of("siteId=" + site, "brandId=" + brandId, "brand=" + brand.toLowerCase())) {
            String answer = get(as("sustainability-manager", members.get(0)), "/leverage?" + subject)
                    .statusCode(200)
                    .body("own.contractCount", equalTo(2))
                    .body("own.contracts.id", contains(valueless, own))
                    .body("own.values.amount", contains("1234567.50"))
                    .body("own.withoutValue", equalTo(1))
                    .body("own.truncated", equalTo(false))
                    .body("network.withheld", equalTo(false))
                    .body("network.buyers", equalTo(4))
                    .body("network.values.currency", contains("SEK"))
                    .body("network.values.band", contains("FROM_10_MILLION"))
                    .extract()
                    .asString();
            for (int i = 1; i < 5; i++) {
                assertFalse(answer.contains(members.get(i)), "another authority is named");
            }
            for (String value : List.of("3000000", "4000001", "5000000", "77000000", "12000001")) {
                assertFalse(answer.contains(value), "a value of another authority is told");
            }
        }
    }

    @Test
    @DisplayName(
            "X5, decision 9: with fewer than three other buyers nothing is told about them, not even whether there is one")
    void few_buyers_are_withheld() {
        String alone = get(buyer(members.get(0)), "/leverage?siteId=" + site)
                .extract()
                .path("network")
                .toString();
        bought(members.get(1), "3000000", "SEK", Map.of());
        bought(members.get(2), "3000000", "SEK", Map.of());
        bought(members.get(2), "3000000", "SEK", Map.of("reference", "R-2"));
        String few = get(buyer(members.get(0)), "/leverage?siteId=" + site)
                .body("network.withheld", equalTo(true))
                .body("network.buyers", nullValue())
                .body("network.values", empty())
                .body("own.contracts", empty())
                .extract()
                .path("network")
                .toString();
        assertEquals(alone, few);
        bought(members.get(3), "3000000", "EUR", Map.of());
        get(buyer(members.get(0)), "/leverage?siteId=" + site)
                .body("network.withheld", equalTo(false))
                .body("network.buyers", equalTo(3))
                .body("network.values", empty());
    }

    @Test
    @DisplayName("X5: only contracts that run on the date, with the declaration in force on it, count")
    void the_date_decides() {
        String id = bought(members.get(0), "10", "SEK", Map.of("start", "2025-02-01", "end", "2025-12-31"));
        for (Map.Entry<String, Integer> expected : Map.of(
                        "2025-01-31", 0, "2025-02-01", 1, "2025-12-31", 1, "2026-01-01", 0)
                .entrySet()) {
            get(buyer(members.get(0)), "/leverage?siteId=" + site + "&on=" + expected.getKey())
                    .body("own.contractCount", equalTo(expected.getValue()));
        }
        post(
                        buyer(members.get(0)),
                        "/contracts/" + id + "/declarations",
                        Map.of(
                                "declaredOn",
                                "2025-06-01",
                                "onBehalf",
                                Map.of("document", "By mail"),
                                "brands",
                                List.of(Map.of("name", "Another"))))
                .statusCode(201);
        get(buyer(members.get(0)), "/leverage?siteId=" + site + "&on=2025-05-31")
                .body("own.contractCount", equalTo(1));
        get(buyer(members.get(0)), "/leverage?siteId=" + site + "&on=2025-06-01")
                .body("own.contractCount", equalTo(0));
    }

    @Test
    @DisplayName(
            "X5, decision 9: an authority that agreed is named with its values, and no longer helps to find out those of the others")
    void who_agreed_is_named() {
        for (int i = 1; i < 5; i++) {
            bought(members.get(i), i + "000000", "SEK", Map.of());
        }
        String path = "/leverage-consent";
        get(as("sustainability-manager", members.get(1)), path)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("agreed", equalTo(false));
        patch(buyer(members.get(1)), path, "\"1\"", "{\"agreed\": true}").statusCode(403);
        patch(as("sustainability-manager", members.get(1)), path, null, "{\"agreed\": true}")
                .statusCode(428);
        patch(as("sustainability-manager", members.get(1)), path, "\"1\"", "{\"agreed\": true}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("agreed", equalTo(true));
        patch(as("sustainability-manager", members.get(1)), path, "\"1\"", "{\"agreed\": false}")
                .statusCode(412);

        get(buyer(members.get(0)), "/leverage?siteId=" + site)
                .body("network.agreed.authority", contains(members.get(1)))
                .body("network.agreed[0].value.amount", equalTo("1000000.00"))
                .body("network.buyers", equalTo(3))
                .body("network.values.band", contains("FROM_1_MILLION"));
        patch(as("sustainability-manager", members.get(2)), path, "\"1\"", "{\"agreed\": true}")
                .statusCode(200);
        get(buyer(members.get(0)), "/leverage?siteId=" + site)
                .body("network.agreed.authority.size()", equalTo(2))
                .body("network.withheld", equalTo(true))
                .body("network.values", empty());
        // Who agreed is named in its own networks only.
        get(buyer(authority()), "/leverage?siteId=" + site).body("network.agreed", empty());
    }

    @Test
    @DisplayName("X5, decision 14: an own contract with a merged supplier is shown with the survivor")
    void a_merged_supplier_is_shown_as_its_survivor() {
        String here = members.get(0);
        String twin = supplierOf(here, "Reseller, once more");
        String survivor = supplierOf(here, "Reseller");
        String contract = bought(here, "10", "SEK", Map.of("supplierId", twin));
        merged(here, twin, survivor);

        get(buyer(here), "/leverage?siteId=" + site)
                .statusCode(200)
                .body("own.contracts.id", contains(contract))
                .body("own.contracts.supplierId", contains(survivor));
    }

    @Test
    @DisplayName(
            "X5, decision 14: who named a brand under a record that was merged since counts for the brand, whichever of its records is asked about")
    void a_merged_brand_is_one_brand() {
        String own = bought(members.get(0), "10", "SEK", Map.of());
        for (int i = 1; i < 5; i++) {
            bought(members.get(i), i + "000000", "SEK", Map.of());
        }
        patch(as("sustainability-manager", members.get(4)), "/leverage-consent", "\"1\"", "{\"agreed\": true}")
                .statusCode(200);
        String survivor = supplierOf(members.get(0), brand + " AB");
        get(buyer(members.get(0)), "/leverage?brandId=" + survivor)
                .body("own.contractCount", equalTo(0))
                .body("network.withheld", equalTo(true));
        merged(members.get(0), brandId, survivor);

        for (String id : List.of(survivor, brandId)) {
            get(buyer(members.get(0)), "/leverage?brandId=" + id)
                    .statusCode(200)
                    .body("brandId", equalTo(id))
                    .body("own.contracts.id", contains(own))
                    .body("network.buyers", equalTo(3))
                    .body("network.values.band", contains("FROM_1_MILLION"))
                    .body("network.agreed.authority", contains(members.get(4)));
        }
    }

    @Test
    void one_thing_is_asked_about_by_those_who_act_for_an_authority() {
        get(buyer(members.get(0)), "/leverage").statusCode(400).body("errors.pointer", hasItem("query:siteId"));
        get(buyer(members.get(0)), "/leverage?brand=x&siteId=" + site).statusCode(400);
        get(buyer(members.get(0)), "/leverage?siteId=" + UUID.randomUUID()).statusCode(404);
        get(supplier(brandId), "/leverage?siteId=" + site).statusCode(403);
    }
}
