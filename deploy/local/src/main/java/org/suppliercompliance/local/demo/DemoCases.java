package org.suppliercompliance.local.demo;

import static org.suppliercompliance.local.demo.DemoPlaces.AUDITOR;
import static org.suppliercompliance.local.demo.DemoPlaces.MANAGER;
import static org.suppliercompliance.local.demo.DemoPlaces.REGISTRAR;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finished audit and a case in every state. Cases that begin in the past are taken over from paper: they were
 * communicated then, and what is late already is alerted at once.
 */
final class DemoCases {
    private static final String CASES = "/non-compliances";

    private final DemoClient client;
    private final DemoRecord done;
    private final LocalDate today;

    DemoCases(DemoClient client, DemoRecord done) {
        this.client = client;
        this.done = done;
        this.today = done.today();
    }

    /** A desktop audit that went its whole way in the last two months. */
    String audit(String authority, String supplierId) {
        String id = client.once(
                "audit-" + authority,
                "audit",
                "/audits",
                () -> manager(authority),
                Map.of(
                        "supplierId",
                        supplierId,
                        "type",
                        "DESKTOP",
                        "plannedOn",
                        today.minusDays(60).toString(),
                        "dimensions",
                        List.of("SOCIAL"),
                        "method",
                        "Routines and policies against the contract's clauses, by an outside consultant",
                        "team",
                        List.of(Map.of("subject", AUDITOR, "function", "LEAD_AUDITOR"))));
        step("audit-started-" + authority, "/audits/" + id, "start", authority, today.minusDays(60));
        return id;
    }

    /** The draft shown and the audit made final, when its findings are raised. */
    void finish(String authority, String id) {
        step("audit-drafted-" + authority, "/audits/" + id, "draft", authority, today.minusDays(42));
        step("audit-final-" + authority, "/audits/" + id, "finalisation", authority, today.minusDays(30));
    }

    /** What the auditor brought home: a small table, which may go out to the networks once the audit is shared. */
    void evidence(String authority, String audit) {
        String name = "evidence-" + authority;
        String auditor = client.as(AUDITOR, "auditor", authority);
        String id = client.once(
                name,
                "audit",
                "/evidence",
                () -> auditor,
                Map.of(
                        "subject",
                        "AUDIT",
                        "auditId",
                        audit,
                        "kind",
                        "RECORDS",
                        "title",
                        "Weekly hours of one line (invented for the demo)",
                        "audience",
                        "NETWORK",
                        "effectiveOn",
                        today.minusDays(58).toString(),
                        "expiresOn",
                        today.plusDays(20).toString(),
                        "fileName",
                        "weekly-hours.csv"));
        byte[] table = "week;workers;mean hours;most hours\n14;212;58;66\n15;209;57;64\n16;214;59;71\n"
                .getBytes(StandardCharsets.UTF_8);
        client.sendOnce(name + "-content", "audit", "/evidence/" + id, auditor, "text/csv", table);
    }

    /** Raises a case; its name is the demo's own and says what it shows. */
    Story raise(
            String name,
            String authority,
            String supplierId,
            @Nullable String audit,
            String severity,
            String description,
            LocalDate detectedOn) {
        var body = new LinkedHashMap<String, Object>();
        if (audit != null) {
            body.put("auditId", audit);
        }
        body.put("supplierId", supplierId);
        body.put("severity", severity);
        body.put("description", description + " (invented for the demo)");
        body.put("detectedOn", detectedOn.toString());
        String id = client.once("case-" + name, "audit", CASES, () -> client.as(AUDITOR, "auditor", authority), body);
        return new Story(name, authority, CASES + "/" + id);
    }

    private void step(String name, String resource, String act, String authority, LocalDate on) {
        if (done.get(name) == null) {
            client.act("audit", resource, act, manager(authority), Map.of("on", on.toString()));
            done.put(name, "done");
        }
    }

    private String manager(String authority) {
        return client.as(MANAGER, "sustainability-manager", authority);
    }

    /** A case being led through its life; an act that was done in an earlier run is not done again. */
    final class Story {
        private final String name;
        private final String authority;
        private final String resource;
        private int acts;

        private Story(String name, String authority, String resource) {
            this.name = name;
            this.authority = authority;
            this.resource = resource;
        }

        Story communicated(LocalDate on) {
            return act(MANAGER, "communication", Map.of("communicatedOn", on.toString()));
        }

        Story planByPost(LocalDate on) {
            return act(
                    REGISTRAR,
                    "plan",
                    Map.of(
                            "receivedOn",
                            on.toString(),
                            "actions",
                            List.of(Map.of(
                                    "description",
                                    "Hire forty people for final assembly and cap overtime",
                                    "owner",
                                    "Plant manager",
                                    "dueOn",
                                    on.plusMonths(3).toString())),
                            "onBehalf",
                            Map.of("document", "Letter of " + on)));
        }

        Story approved() {
            return act(MANAGER, "plan-approval", Map.of());
        }

        Story rejected() {
            return act(MANAGER, "plan-rejection", Map.of("reason", "No action against the root cause"));
        }

        Story correctionByPost(LocalDate on) {
            return act(
                    REGISTRAR,
                    "correction",
                    Map.of(
                            "description",
                            "Working hours below 60 a week in three consecutive months",
                            "receivedOn",
                            on.toString(),
                            "evidence",
                            List.of("Time records, three months"),
                            "onBehalf",
                            Map.of("document", "Letter of " + on)));
        }

        Story eliminated() {
            return act(
                    MANAGER,
                    "closure",
                    Map.of(
                            "verdict",
                            "ELIMINATED",
                            "effectCheck",
                            "Time records of three months compared with wages",
                            "evidenceVerified",
                            true));
        }

        Story withdrawn() {
            return act(MANAGER, "withdrawal", Map.of("reason", "The finding was about another site"));
        }

        Story planMovedTo(LocalDate day) {
            return act(
                    MANAGER,
                    "deadline-adjustments",
                    Map.of(
                            "clock",
                            "PLAN",
                            "dueOn",
                            day.toString(),
                            "reasonCode",
                            "SUPPLIER_RESTRUCTURING",
                            "reason",
                            "New owner of the plant",
                            "decidedBy",
                            MANAGER));
        }

        private Story act(String subject, String act, Map<String, ?> body) {
            acts++;
            String step = "case-" + name + "." + acts;
            if (done.get(step) == null) {
                client.act("audit", resource, act, client.as(subject, "sustainability-manager", authority), body);
                done.put(step, act);
            }
            return this;
        }
    }
}
