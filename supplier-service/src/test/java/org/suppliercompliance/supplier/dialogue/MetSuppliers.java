package org.suppliercompliance.supplier.dialogue;

import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** An authority, a supplier with a contract that runs, and their meetings. */
abstract class MetSuppliers {
    final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    String here;
    String atea;

    @BeforeEach
    void parties() {
        here = authority();
        atea = contracted("Atea", today.minusYears(3), today.plusYears(1));
    }

    /** A supplier with a contract of that period. */
    String contracted(String name, LocalDate start, LocalDate end) {
        String supplier = supplierOf(here, name + " " + UUID.randomUUID());
        contract(here, supplier, start, end);
        return supplier;
    }

    void contract(String authority, String supplier, LocalDate start, LocalDate end) {
        Map<String, Object> body = Map.of(
                "supplierId",
                supplier,
                "reference",
                "SLL-1",
                "title",
                "Computers",
                "cpvCodes",
                List.of("30213000"),
                "start",
                start.toString(),
                "end",
                end.toString());
        post(buyer(authority), "/contracts", body).statusCode(201);
    }

    String met(String supplier, LocalDate heldOn, Map<String, Object> more) {
        return met(here, supplier, heldOn, more);
    }

    String met(String authority, String supplier, LocalDate heldOn, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "heldOn",
                heldOn.toString(),
                "subject",
                "Follow-up",
                "functions",
                List.of(Map.of("side", "SUPPLIER", "function", "Sales")),
                "agreedPoints",
                List.of()));
        body.putAll(more);
        return post(buyer(authority), "/suppliers/" + supplier + "/dialogues", body)
                .statusCode(201)
                .extract()
                .path("id");
    }
}
