package org.suppliercompliance.notification.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** The audit service's vocabulary, read into ours. Members it does not know pass by; a missing one that it needs makes the event poison. */
final class AuditFacts {
    private AuditFacts() {}

    /** What the event tells, once for each authority that it is news for: its owner, or those with whom an audit was shared. */
    static List<Fact> read(ReceivedEvent event) {
        FactType type = FactType.ofEventType(event.type())
                .orElseThrow(() -> new PoisonEventException("unknown type " + event.type()));
        if (type != FactType.AUDIT_SHARED) {
            return List.of(
                    read(event, type, event.id().toString(), required(event.data(), "authority", Function.identity())));
        }
        JsonNode members = event.data().path("sharedWith");
        if (!members.isArray()) {
            throw new PoisonEventException("sharedWith is missing");
        }
        List<Fact> facts = new ArrayList<>();
        for (JsonNode member : members) {
            facts.add(read(event, type, event.id() + "/" + member.asText(), member.asText()));
        }
        return facts;
    }

    private static Fact read(ReceivedEvent event, FactType type, String key, String authority) {
        JsonNode data = event.data();
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
                dated ? required(data, "dueOn", LocalDate::parse) : null,
                optional(data, "previousDueOn", LocalDate::parse),
                optional(data, "overdueSince", LocalDate::parse),
                optional(data, "planDueOn", LocalDate::parse),
                optional(data, "correctionDueOn", LocalDate::parse),
                matter(type, data),
                happenedOn(type, data),
                event.time());
    }

    private static String subjectMember(FactType type, JsonNode data) {
        if (type == FactType.AUDIT_SHARED) {
            return "auditId";
        }
        if (!type.ofDeadline()) {
            return "id";
        }
        // A date belongs to a case or to a report.
        return data.hasNonNull("reportId") ? "reportId" : "nonComplianceId";
    }

    private static DeadlineClock clock(FactType type, JsonNode data) {
        DeadlineClock clock = required(data, "clock", DeadlineClock::valueOf);
        if (!type.canBeAbout(clock)) {
            throw new PoisonEventException(type.slug() + " cannot be about " + clock);
        }
        return clock;
    }

    private static @Nullable UUID caseOf(FactType type, UUID subject, JsonNode data) {
        if (type.ofAudit()) {
            return null;
        }
        return type.ofSanction() ? required(data, "nonComplianceId", UUID::fromString) : subject;
    }

    private static @Nullable String matter(FactType type, JsonNode data) {
        return switch (type) {
            case SANCTION_PROPOSED -> required(data, "trigger", type::matter);
            case SANCTION_DECIDED, SANCTION_LIFTED -> required(data, "kind", type::matter);
            case REPORT_REVIEWED -> required(data, "result", type::matter);
            default -> null;
        };
    }

    private static @Nullable LocalDate happenedOn(FactType type, JsonNode data) {
        return switch (type) {
            case SANCTION_PROPOSED -> required(data, "proposedOn", LocalDate::parse);
            case SANCTION_DECIDED -> required(data, "decidedOn", LocalDate::parse);
            case SANCTION_LIFTED -> required(data, "liftedOn", LocalDate::parse);
            case AUDIT_SHARED -> required(data, "sharedOn", LocalDate::parse);
            case REPORT_RECEIVED -> required(data, "receivedOn", LocalDate::parse);
            case REPORT_REVIEWED -> required(data, "reviewedOn", LocalDate::parse);
            default -> null;
        };
    }

    /** The state of the case after the fact; null where the fact carries none. */
    static @Nullable String status(JsonNode data) {
        return optional(data, "status", Function.identity());
    }

    private static <T> T required(JsonNode data, String member, Function<String, T> parse) {
        T value = optional(data, member, parse);
        if (value == null) {
            throw new PoisonEventException(member + " is missing");
        }
        return value;
    }

    private static <T> @Nullable T optional(JsonNode data, String member, Function<String, T> parse) {
        JsonNode value = data.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new PoisonEventException(member + " is not a value");
        }
        try {
            return parse.apply(value.asText());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PoisonEventException(member + " cannot be read", e);
        }
    }
}
