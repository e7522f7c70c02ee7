package org.suppliercompliance.notification.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A case as the audit service tells of it. */
final class Case {
    static final Object[] COMMUNICATION = {
        "communicatedOn", "2027-01-31", "planDueOn", "2027-02-28", "correctionDueOn", "2027-07-31"
    };

    final UUID id = UUID.randomUUID();
    final String reference;
    private final World world;
    private final Map<String, UUID> deadlines = new HashMap<>();
    private String severity = "MAJOR";
    private long version;
    private long deadlineFacts;

    Case(World world, String reference) {
        this.world = world;
        this.reference = reference;
    }

    Case serious() {
        severity = "SERIOUS";
        return this;
    }

    /** Tells a fact about the state of the case. */
    UUID tell(String fact, String status, Object... more) {
        return tell(UUID.randomUUID(), fact, status, more);
    }

    /** The same, under the event id that it has. */
    UUID tell(UUID event, String fact, String status, Object... more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", id.toString());
        data.put("reference", reference);
        data.put("authority", world.authority);
        data.put("supplierId", world.supplier.toString());
        data.put("severity", severity);
        data.put("status", status);
        data.put("detectedOn", "2027-01-20");
        data.put("zone", "Europe/Stockholm");
        data.put("raisedBy", "auditor@" + world.authority);
        for (int i = 0; i < more.length; i += 2) {
            data.put((String) more[i], more[i + 1]);
        }
        Topics.send(
                "audits.v1",
                event,
                "audit." + fact + ".v1",
                id.toString(),
                ++version,
                world.supplier.toString(),
                Json.text(data));
        return event;
    }

    /** The producer was restored to an earlier time, and still knows this case or not. */
    void restored(boolean known) {
        Topics.send(
                "audits.v1",
                UUID.randomUUID(),
                "audit.producer-restored.v1",
                id.toString(),
                0,
                world.supplier.toString(),
                "{\"cutOver\": \"2027-02-01T10:00:00Z\", \"known\": " + known + "}");
    }

    /** States the communication anew, under the id it has had. */
    void communicatedAgain(UUID event) {
        version--;
        tell(event, "non-compliance-communicated", "COMMUNICATED", COMMUNICATION);
    }

    UUID communicated() {
        return tell("non-compliance-communicated", "COMMUNICATED", COMMUNICATION);
    }

    void closed() {
        tell(
                "non-compliance-closed",
                "CLOSED",
                "communicatedOn",
                "2027-01-31",
                "planDueOn",
                "2027-02-28",
                "correctionDueOn",
                "2027-07-31",
                "closedOn",
                "2027-02-10",
                "verdict",
                "ELIMINATED");
    }

    /** The date of the clock is moved; {@code deadlineVersion} is the new version. */
    UUID adjusted(String clock, int deadlineVersion, String from, String to, Object... more) {
        List<Object> data = new ArrayList<>(List.of(
                "clock",
                clock,
                "deadlineVersion",
                deadlineVersion,
                "previousDueOn",
                from,
                "dueOn",
                to,
                "reasonCode",
                "SUPPLIER_REQUEST"));
        data.addAll(List.of(more));
        return tell("deadline-adjusted", "COMMUNICATED", data.toArray());
    }

    /** Tells a fact about a date; answers its key. */
    String deadline(String fact, String clock, int deadlineVersion, int step, String dueOn, String overdueSince) {
        return deadline(UUID.randomUUID(), fact, clock, deadlineVersion, step, dueOn, overdueSince);
    }

    /** The same, under the event id that it has. */
    String deadline(
            UUID event, String fact, String clock, int deadlineVersion, int step, String dueOn, String overdueSince) {
        String key = id + "/" + clock + "/" + deadlineVersion + "/" + step;
        UUID deadline = deadlines.computeIfAbsent(clock + deadlineVersion, one -> UUID.randomUUID());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("factKey", key);
        data.put("deadlineId", deadline.toString());
        data.put("nonComplianceId", id.toString());
        data.put("reference", reference);
        data.put("authority", world.authority);
        data.put("supplierId", world.supplier.toString());
        data.put("severity", severity);
        data.put("clock", clock);
        data.put("deadlineVersion", deadlineVersion);
        data.put("step", step);
        data.put("dueOn", dueOn);
        data.put("overdueSince", overdueSince);
        data.put("zone", "Europe/Stockholm");
        Topics.send(
                "audits.v1",
                event,
                "audit." + fact + ".v1",
                deadline.toString(),
                ++deadlineFacts,
                world.supplier.toString(),
                Json.text(data));
        return key;
    }

    String planOverdue() {
        return deadline("plan-overdue", "PLAN", 1, 0, "2027-02-28", "2027-03-01");
    }
}
