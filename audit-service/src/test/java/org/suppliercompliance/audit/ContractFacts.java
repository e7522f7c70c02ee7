package org.suppliercompliance.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.suppliercompliance.chassis.time.Ids;

/** A contract as the registry tells of it; each telling is a newer version. */
public final class ContractFacts {
    private final UUID id = Ids.next();
    private final UUID supplier;
    private final Map<String, String> data = new LinkedHashMap<>();
    private long version;

    public ContractFacts(String authority, UUID supplier) {
        this.supplier = supplier;
        with("id", text(id));
        with("authority", text(authority));
        with("supplierId", text(supplier));
        with("reference", text("C-" + id.toString().substring(24)));
        with("title", text("Computers and monitors"));
        with("cpvCodes", "[\"30213000\"]");
        with("value", "null");
        with("start", "null");
        with("end", "null");
        with("periodKnown", "false");
        with("concludedOn", "null");
        with("reportingDuty", "false");
        with("rightToAudit", "true");
        with("sanctionClause", "false");
    }

    public UUID id() {
        return id;
    }

    /** Sets a member, as JSON. */
    public ContractFacts with(String member, String json) {
        data.put(member, json);
        return this;
    }

    public ContractFacts period(String start, String end) {
        return with("start", text(start)).with("end", text(end)).with("periodKnown", "true");
    }

    /** Tells it, and waits until this service has heard. */
    public ContractFacts told() {
        version++;
        SuiteFacts.send(
                "suppliers.v1",
                version == 1 ? "supplier.contract-registered.v1" : "supplier.contract-changed.v1",
                id.toString(),
                supplier.toString(),
                version,
                data.entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                        .collect(Collectors.joining(",", "{", "}")));
        SuiteFacts.await("select 1 from inbox_aggregate where consumer = 'audit-suppliers' and subject = '" + id
                + "' and version = " + version);
        return this;
    }

    private static String text(Object value) {
        return "\"" + value + "\"";
    }
}
