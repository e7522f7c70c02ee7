package org.suppliercompliance.notification.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.fact.DeadlineClock;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;

/** The body of a webhook: thin, ids, codes and dates. Who wants more asks the service that owns the case, with its own rights. */
record WebhookPayload(FactType type, Instant timestamp, Data data) {
    static WebhookPayload of(Fact fact) {
        return new WebhookPayload(
                fact.type(),
                fact.occurredAt(),
                new Data(
                        fact.factKey(),
                        fact.authority(),
                        fact.supplierId(),
                        fact.type().ofAudit() ? fact.subjectId() : null,
                        fact.nonComplianceId(),
                        fact.sanctionId(),
                        fact.reportId(),
                        fact.reference(),
                        fact.severity(),
                        fact.clock(),
                        fact.deadlineVersion(),
                        fact.step(),
                        fact.previousDueOn(),
                        fact.dueOn(),
                        fact.overdueSince(),
                        fact.planDueOn(),
                        fact.correctionDueOn(),
                        fact.matter(),
                        fact.happenedOn()));
    }

    /** What the fact is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            String factKey,
            String authority,
            @Nullable UUID supplierId,
            @Nullable UUID auditId,
            @Nullable UUID nonComplianceId,
            @Nullable UUID sanctionId,
            @Nullable UUID reportId,
            @Nullable String reference,
            @Nullable String severity,
            @Nullable DeadlineClock clock,
            @Nullable Integer deadlineVersion,
            @Nullable Integer step,
            @Nullable LocalDate previousDueOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate overdueSince,
            @Nullable LocalDate planDueOn,
            @Nullable LocalDate correctionDueOn,
            @Nullable String matter,
            @Nullable LocalDate happenedOn) {}
}
