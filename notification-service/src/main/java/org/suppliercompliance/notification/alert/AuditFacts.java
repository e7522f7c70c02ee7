package org.suppliercompliance.notification.alert;

import static org.suppliercompliance.notification.alert.FactData.optional;
import static org.suppliercompliance.notification.alert.FactData.required;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.notification.fact.DeadlineClock;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.fact.Followed;
import org.suppliercompliance.notification.fact.Origin;

/** The audit service's vocabulary, read into ours. */
final class AuditFacts {
    private AuditFacts() {}

    /** What the event tells, once for each authority that it is news for: its owner, or those with whom an audit or a report was shared. */
    static List<Fact> read(ReceivedEvent event) {
        FactType type = FactType.ofEventType(event.type())
                .orElseThrow(() -> new PoisonEventException("unknown type " + event.type()));
        if (!type.ofSharing()) {
            return List.of(
                    read(event, type, event.id().toString(), required(event.data(), "authority", Function.identity())));
        }
        return FactData.requiredList(event.data(), "sharedWith").stream()
                .map(member -> read(event, type, event.id() + "/" + member, member))
                .toList();
    }

    private static Fact read(ReceivedEvent event, FactType type, String key, String authority) {
        JsonNode data = event.data();
        if (type == FactType.EVIDENCE_EXPIRING || type == FactType.EVIDENCE_EXPIRED) {
            return ExpiryFacts.of(event, type, "id", authority);
        }
        boolean deadline = type.ofDeadline();
        UUID subject = required(data, subjectMember(type, data), UUID::fromString);
        boolean dated = type.ofDate();
        return new Fact(
                Ids.next(),
                deadline ? required(data, "factKey", Function.identity()) : key,
                type,
                authority,
                optional(data, "supplierId", UUID::fromString),
                subject,
                caseOf(type, subject, data),
                optional(data, "reference", Function.identity()),
                optional(data, "severity", Function.identity()),
                dated ? clock(type, data) : null,
                dated ? required(data, "deadlineVersion", Integer::valueOf) : null,
                deadline ? required(data, "step", Integer::valueOf) : null,
                dueOn(type, data),
                optional(data, "previousDueOn", LocalDate::parse),
                optional(data, "overdueSince", LocalDate::parse),
                optional(data, "planDueOn", LocalDate::parse),
                optional(data, "correctionDueOn", LocalDate::parse),
                matter(type, data),
                happenedOn(type, event),
                List.of(),
                type.ofSharing() ? Origin.of(required(data, "authority"), null) : null,
                null,
                event.time());
    }

    private static String subjectMember(FactType type, JsonNode data) {
        if (type == FactType.AUDIT_SHARED || type == FactType.SUPPLIER_COMMENTED) {
            return "auditId";
        }
        if (!type.ofDeadline()) {
            return "id";
        }
        // A date belongs to a case or to a report.
        return data.hasNonNull("reportId") ? "reportId" : "nonComplianceId";
    }

    private static @Nullable LocalDate dueOn(FactType type, JsonNode data) {
        if (type == FactType.AUDIT_DRAFTED) {
            return optional(data, "reviewUntil", LocalDate::parse);
        }
        return type.ofDate() ? required(data, "dueOn", LocalDate::parse) : null;
    }

    private static DeadlineClock clock(FactType type, JsonNode data) {
        DeadlineClock clock = required(data, "clock", DeadlineClock::valueOf);
        if (!type.canBeAbout(clock)) {
            throw new PoisonEventException(type.slug() + " cannot be about " + clock);
        }
        return clock;
    }

    private static @Nullable UUID caseOf(FactType type, UUID subject, JsonNode data) {
        if (type.ofAudit() || type.ofExternalReport()) {
            return null;
        }
        return type.ofSanction() || type == FactType.CASE_COMMENTED
                ? required(data, "nonComplianceId", UUID::fromString)
                : subject;
    }

    private static @Nullable String matter(FactType type, JsonNode data) {
        return switch (type) {
            case SANCTION_PROPOSED -> required(data, "trigger", type::matter);
            case SANCTION_DECIDED, SANCTION_LIFTED -> required(data, "kind", type::matter);
            case REPORT_REVIEWED -> required(data, "result", type::matter);
            case CASE_COMMENTED -> required(data, "side", type::matter);
            // A correction that was not accepted is stated by the same fact.
            case NON_COMPLIANCE_CLOSED ->
                required(data, "status", Followed.CASE::status).equals("CLOSED") ? null : Fact.NOT_ELIMINATED;
            default -> null;
        };
    }

    private static @Nullable LocalDate happenedOn(FactType type, ReceivedEvent event) {
        JsonNode data = event.data();
        return switch (type) {
            case SANCTION_PROPOSED -> required(data, "proposedOn", LocalDate::parse);
            case SANCTION_DECIDED -> required(data, "decidedOn", LocalDate::parse);
            case SANCTION_LIFTED -> required(data, "liftedOn", LocalDate::parse);
            case AUDIT_DRAFTED -> required(data, "draftedOn", LocalDate::parse);
            case SUPPLIER_COMMENTED, CASE_COMMENTED -> required(data, "commentedOn", LocalDate::parse);
            case EXTERNAL_REPORT_PRESENTED -> required(data, "presentedOn", LocalDate::parse);
            case EXTERNAL_REPORT_SHARED -> {
                LocalDate day = optional(data, "sharedOn", LocalDate::parse);
                yield day == null ? LocalDate.ofInstant(event.time(), ZoneOffset.UTC) : day;
            }
            case AUDIT_SHARED -> required(data, "sharedOn", LocalDate::parse);
            case REPORT_RECEIVED -> required(data, "receivedOn", LocalDate::parse);
            case REPORT_REVIEWED -> required(data, "reviewedOn", LocalDate::parse);
            default -> null;
        };
    }

    /** The state of the case, or of the report, after the fact; null where the fact follows neither or carries none. */
    static @Nullable String status(Fact fact, JsonNode data) {
        if (!FactIntake.isFollowed(fact)) {
            return null;
        }
        Followed followed = fact.ofReport() ? Followed.REPORT : Followed.CASE;
        return optional(data, "status", followed::status);
    }

    /** The contract that a sanction or a report is about; null where the fact names none. */
    static @Nullable UUID contract(JsonNode data) {
        return optional(data, "contractId", UUID::fromString);
    }
}
