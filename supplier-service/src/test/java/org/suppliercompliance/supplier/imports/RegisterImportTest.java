package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.resource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real register of organisations, each with a mark before its name that keeps it apart from what other tests leave behind. */
@QuarkusTest
class RegisterImportTest {
    private final String mark = "o" + UUID.randomUUID().toString().substring(0, 12);

    private String marked(String file) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(resource(file));
                CsvWriter csv = CsvWriter.builder().build(text)) {
            for (CsvRecord row : rows) {
                List<String> cells = new ArrayList<>(row.getFields());
                cells.set(0, row.getStartingLineNumber() == 1 ? cells.get(0) : mark + " " + cells.get(0));
                csv.writeRecord(cells);
            }
        }
        return text.toString();
    }

    private long registered(String authority) {
        return buyer(authority)
                .accept("application/x-ndjson")
                .get("/supplier/v1/suppliers?name=" + mark)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .count();
    }

    @Test
    @DisplayName(
            "S1: 11,305 organisations imported twice are there once, and those that may be the same are proposed, not merged")
    @Tag("S1")
    void a_register_imported_twice() throws IOException {
        String authority = authority();
        String organisations = marked("orgs_in_production_countries.csv");
        int accepted = imported(authority, "kind=suppliers&source=oui", organisations)
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(11_305))
                .body("rejected", equalTo(0))
                .extract()
                .path("accepted");
        assertTrue(accepted > 11_200, accepted + " of the rows differ in more than case, accents and blanks");
        imported(authority, "kind=suppliers&source=oui", organisations)
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(11_305));
        assertEquals(accepted, registered(authority));

        int more = imported(authority, "kind=suppliers&source=oui", marked("ict_hardware_orgs.csv"))
                .body("rows", equalTo(1155))
                .body("rejected", equalTo(0))
                .extract()
                .path("accepted");
        assertTrue(more > 200 && more < 400, more + " are in the one file only");
        assertEquals(accepted + more, registered(authority));
        String one = get(buyer(authority), "/suppliers?name={n}", mark + " hon hai precision ind. co.,ltd.")
                .extract()
                .path("items[0].id");
        List<String> likely = get(buyer(authority), "/suppliers/" + one + "/likely-duplicates")
                .statusCode(200)
                .extract()
                .path("items.legalName");
        assertTrue(likely.contains(mark + " Hon Hai Precision IND.CO.,LTD"), likely.toString());
        assertTrue(likely.contains(mark + " Hon Hai Precision Industry Co., Ltd."), likely.toString());
        // Other tests leave the same names without the mark; a mark of few different letters makes them alike.
        assertTrue(
                likely.stream().allMatch(name -> name.startsWith(mark + " H") || name.startsWith("Hon Hai ")),
                likely.toString());
    }
}
