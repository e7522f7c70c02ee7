package org.suppliercompliance.supplier.standing;

import static org.hamcrest.Matchers.contains;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@DisplayName("Standings as a table")
class StandingTableTest {
    private static final String STANDINGS = "/supplier/v1/standings";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    private static void communicated(String authority, String supplier, LocalDate planDueOn) {
        new AuditFacts(authority, supplier, "MAJOR")
                .communicated(planDueOn, planDueOn.plusDays(90))
                .send();
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: standings as a table: those with the caller's authority, with the filter of the list, no formula live")
    @Tag("FG6")
    void standings(String type) {
        String here = authority();
        String there = authority();
        String live = "=SUM(" + UUID.randomUUID() + ")";
        String red = supplierOf(here, live);
        String yellow = supplierOf(here, "Near " + UUID.randomUUID());
        String foreign = supplierOf(there, "Foreign " + UUID.randomUUID());
        communicated(here, red, today.minusDays(1));
        communicated(here, yellow, today.plusDays(10));
        communicated(there, foreign, today.minusDays(1));
        soon(() -> get(buyer(here), "/standings").body("items.supplierId", contains(red, yellow)));
        soon(() -> get(buyer(there), "/standings").body("items.supplierId", contains(foreign)));
        String redFrom = get(buyer(here), "/standings").extract().path("items[0].redFrom");

        TableAnswer.of(buyer(here), type, STANDINGS)
                .hasRows(2)
                .holds("openCases", red, yellow, "RED", "YELLOW", redFrom)
                .holdsDefused(live)
                .lacks(foreign);
        TableAnswer.of(buyer(here), type, STANDINGS + "?colour=YELLOW")
                .hasRows(1)
                .holds(yellow)
                .lacks(red);
        supplier(red).accept(type).get(STANDINGS).then().statusCode(403);
    }
}
