package org.suppliercompliance.local.demo;

import static org.suppliercompliance.local.demo.DemoPlaces.ALL;
import static org.suppliercompliance.local.demo.DemoPlaces.BUYER;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suppliercompliance.local.SuiteFailure;

/** Real organisations and award notices as they were published, and two invented suppliers for the invented cases. */
final class DemoSuppliers {
    private final DemoClient client;
    private final LocalDate today;

    DemoSuppliers(DemoClient client, LocalDate today) {
        this.client = client;
        this.today = today;
    }

    /** Loads both files by the import; the notices are divided among the authorities. */
    void files() {
        client.importOnce(
                "hardware-organisations",
                "kind=suppliers&source=ieee-oui",
                () -> client.as(BUYER, "buyer", ALL.get(0)),
                text("ict_hardware_orgs.csv"));
        for (String authority : ALL) {
            client.importOnce(
                    "awards-" + authority,
                    "kind=contracts&source=ted",
                    () -> client.as(BUYER, "buyer", authority),
                    awardsOf(ALL.indexOf(authority)));
        }
    }

    /** An invented supplier: no real company is said to have done what the demo's cases say. */
    String invented(String name, String country, String town) {
        return client.once(
                "supplier-" + name,
                "supplier",
                "/suppliers",
                () -> client.as(BUYER, "buyer", ALL.get(0)),
                Map.of(
                        "legalName",
                        name + " (invented for the demo)",
                        "country",
                        country,
                        "roles",
                        List.of("RESELLER"),
                        "town",
                        town));
    }

    /** A contract with a period, which no award notice has; its reference says that the demo added it. */
    void contract(String authority, String supplierId, String title) {
        var body = new LinkedHashMap<String, Object>();
        body.put("supplierId", supplierId);
        body.put("reference", "DEMO-" + authority);
        body.put("title", title + " (added by the demo)");
        body.put("cpvCodes", List.of("30213000-5"));
        body.put("value", Map.of("amount", "12000000.00", "currency", authority.equals("OSLO") ? "NOK" : "SEK"));
        body.put("start", today.minusYears(1).toString());
        body.put("end", today.plusYears(3).toString());
        body.put("concludedOn", today.minusMonths(13).toString());
        body.put("reportingDuty", true);
        body.put("rightToAudit", true);
        body.put("sanctionClause", true);
        client.once(
                "contract-" + authority + "-" + supplierId,
                "supplier",
                "/contracts",
                () -> client.as(BUYER, "buyer", authority),
                body);
    }

    /** Every third notice, with all its awards. */
    private static String awardsOf(int share) {
        var out = new StringWriter();
        var notices = new ArrayList<String>();
        try (var rows = CsvReader.builder().ofCsvRecord(text("ted_ict_awards.csv"));
                var csv = CsvWriter.builder().build(out)) {
            boolean header = true;
            for (CsvRecord row : rows) {
                String notice = row.getField(0);
                if (!header && !notices.contains(notice)) {
                    notices.add(notice);
                }
                if (header || notices.indexOf(notice) % ALL.size() == share) {
                    csv.writeRecord(row.getFields());
                }
                header = false;
            }
        } catch (IOException e) {
            throw new SuiteFailure("The demo's awards cannot be read", e);
        }
        return out.toString();
    }

    private static String text(String name) {
        try (InputStream in = DemoSuppliers.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new SuiteFailure("The demo's file " + name + " is not packed");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SuiteFailure("The demo's file " + name + " cannot be read", e);
        }
    }
}
