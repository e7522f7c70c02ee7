package org.suppliercompliance.notification.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.fact.DeadlineClock;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.fact.Origin;

/** The body of a webhook: thin, ids, codes and dates. Who wants more asks the service that owns the case, with its own rights. */
record WebhookPayload(FactType type, Instant timestamp, Data data) {
    static WebhookPayload of(Fact fact) {
        Origin origin = fact.origin();
        return new WebhookPayload(
                fact.type(),
                fact.occurredAt(),
                new Data(
                        fact.factKey(),
                        fact.authority(),
                        origin == null ? null : origin.authority(),
                        origin == null ? null : origin.network(),
                        fact.supplierId(),
                        fact.subjectId(),
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
                        fact.happenedOn(),
                        fact.categories()));
    }

    /**
     * What the fact is about.
     *
     * @param authority who is told
     * @param from the authority that told it, when another one did
     * @param network the network it was told to, where it was one
     * @param subjectId the case, comment, audit, report, sanction, meeting, document, proof, consultation, analysis, note, news item or endpoint: what the receiver may read
     * @param categories the categories of products it is about, where it names them
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Data(
            String factKey,
            String authority,
            @Nullable String from,
            @Nullable String network,
            @Nullable UUID supplierId,
            UUID subjectId,
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
            @Nullable LocalDate happenedOn,
            List<String> categories) {}
}
