package org.suppliercompliance.supplier.leverage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeverageOfFrameworksTest extends LeverageFixture {
    /** A framework agreement and the call-offs made under it. */
    private void framework(String authority, String amount, String... callOffs) {
        String reseller = supplierOf(authority, "Reseller");
        String agreement =
                bought(authority, amount, "SEK", Map.of("supplierId", reseller, "kind", "FRAMEWORK_AGREEMENT"));
        for (String callOff : callOffs) {
            bought(
                    authority,
                    callOff,
                    "SEK",
                    Map.of("supplierId", reseller, "kind", "CALL_OFF", "frameworkId", agreement));
        }
    }

    @Test
    @DisplayName(
            "X5 S13: call-offs are paid out of their framework agreement: they count where they are worth more, or its value is not known")
    void call_offs_are_part_of_their_framework_agreement() {
        String here = members.get(0);
        framework(here, "900000", "300000", "200000");
        framework(here, "100000", "70000", "50000");
        framework(here, null, "30000");
        bought(here, "5000", "SEK", Map.of());

        get(buyer(here), "/leverage?siteId=" + site)
                .statusCode(200)
                .body("own.contractCount", equalTo(9))
                .body("own.withoutValue", equalTo(1))
                .body("own.values.amount", contains("1055000.00"));
    }

    @Test
    @DisplayName("X5 S13: a call-off counts where its framework agreement has ended, and in its own currency")
    void a_call_off_may_stand_alone() {
        String here = members.get(0);
        String reseller = supplierOf(here, "Reseller");
        String agreement = bought(
                here,
                "900000",
                "SEK",
                Map.of(
                        "supplierId",
                        reseller,
                        "kind",
                        "FRAMEWORK_AGREEMENT",
                        "start",
                        "2025-01-01",
                        "end",
                        "2025-12-31"));
        Map<String, Object> callOff = Map.of(
                "supplierId", reseller, "kind", "CALL_OFF", "frameworkId", agreement, "concludedOn", "2025-06-01");
        bought(here, "300000", "SEK", callOff);
        bought(here, "20000", "NOK", callOff);

        get(buyer(here), "/leverage?siteId=" + site + "&on=2025-12-31")
                .body("own.values.amount", containsInAnyOrder("900000.00", "20000.00"));
        get(buyer(here), "/leverage?siteId=" + site + "&on=2026-01-01")
                .body("own.values.amount", containsInAnyOrder("300000.00", "20000.00"));
    }

    @Test
    @DisplayName("X5 S13: the joint value of the others counts call-offs once, too")
    void the_band_of_the_others_counts_them_once() {
        for (int i = 1; i < 4; i++) {
            framework(members.get(i), "2000000", "1500000", "500000");
        }

        get(buyer(members.get(0)), "/leverage?siteId=" + site)
                .statusCode(200)
                .body("network.buyers", equalTo(3))
                .body("network.values.currency", contains("SEK"))
                .body("network.values.band", contains("FROM_1_MILLION"));
    }
}
