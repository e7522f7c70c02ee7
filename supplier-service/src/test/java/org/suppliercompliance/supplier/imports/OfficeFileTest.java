package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files as the sheets of Nordic offices save them. */
@QuarkusTest
class OfficeFileTest {
    private final String mark = "n" + UUID.randomUUID().toString().substring(0, 12);
    private String authority;

    @BeforeEach
    void authorityHere() {
        authority = authority();
    }

    @Test
    @Tag("S9")
    @DisplayName(
            "S9: a CSV with a byte order mark, semicolons, decimal commas, blanks between thousands and countries by name is read; points between thousands are refused, not guessed at")
    void decimal_commas() {
        String file = """
                \ufeffTitle;CPV;Reference;Supplier name;Country;Value;Currency
                Laptops;30213000;R1;M One;Sverige;650 000 000,50;SEK
                Screens;30231300;R2;M Two;Norge;1250,5;NOK
                Tablets;30213200;R3;M One;SE;650\u00a0000;SEK
                Printers;30232100;R4;M One;SE;1.250,50;SEK
                Servers;48820000;R5;M Three;Nowhere;1;SEK
                """.replace(";M ", ";" + mark + " ").replace("\n", "\r\n");
        String id = imported(authority, "kind=contracts", file)
                .body("status", equalTo("COMPLETED"))
                .body("accepted", equalTo(3))
                .body("rejected", equalTo(2))
                .extract()
                .path("id");

        Map.of("R1", "650000000.50", "R2", "1250.50", "R3", "650000.00")
                .forEach((reference, amount) -> get(buyer(authority), "/contracts?reference=" + reference)
                        .body("items.value.amount", contains(amount)));
        get(buyer(authority), "/suppliers?name={n}", mark).body("items.country", contains("SE", "NO"));
        List<String> report = NoticeCalls.report(authority, id);
        assertTrue(report.get(0).startsWith("5,REJECTED,Value,"), report.get(0));
        assertEquals("6,REJECTED,Country,No country is known by this name or code.,Nowhere", report.get(1));
    }

    @Test
    @Tag("S5")
    @DisplayName("S5: degrees with a comma are read as those with a point")
    void degrees_with_a_comma() {
        String file = "Factory name;Country;Address;Town;Latitude;Longitude\n" + mark
                + " Works;CN;Road 1;Shenzhen;22,543096;114,057865\n";
        imported(authority, "kind=sites", file).body("accepted", equalTo(1)).body("warnings", equalTo(0));

        String exported = buyer(authority)
                .accept("text/csv")
                .get("/supplier/v1/sites?name=" + mark)
                .asString();
        assertTrue(exported.contains(",22.543096,114.057865"), exported);
    }

    @Test
    @Tag("S12")
    @DisplayName(
            "S12: of two rows that describe one contract the first counts, and the report says that the other was left out; the file again says nothing new")
    void one_contract_in_two_rows() {
        String file = "title,cpv,reference,contractor,value,currency\nLaptops,30213000,R1," + mark
                + " One,100,SEK\nScreens,30231300,R1," + mark + " One,250,SEK\n";
        String id = imported(authority, "kind=contracts", file)
                .body("accepted", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("warnings", equalTo(1))
                .extract()
                .path("id");

        assertEquals(
                List.of(
                        "3,WARNING,reference,\"An earlier row of the file describes this contract already: that one counts, and this one is left out.\","),
                NoticeCalls.report(authority, id));
        get(buyer(authority), "/contracts").body("items.title", contains("Laptops"));
        imported(authority, "kind=contracts", file)
                .body("unchanged", equalTo(2))
                .body("warnings", equalTo(0));
    }
}
