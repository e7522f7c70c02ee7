package org.suppliercompliance.audit.audits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** An audit as its authority and, from the draft on, its supplier see it. */
@Schema(description = "An audit of a supplier.")
record AuditView(
        @Schema(description = "The id.") UUID id,

        @Schema(
                description = "The number people use.",
                examples = {"AU-2027-00007"})
        String reference,

        @Schema(
                description = "The owning authority's code.",
                examples = {"REGION-STOCKHOLM"})
        String authority,

        @Schema(description = "The supplier audited.") UUID supplierId,
        @Schema(description = "How it is done.") AuditType type,
        @Schema(description = "Where it stands.") AuditStatus status,
        @Schema(description = "What it looks at.") List<AuditDimension> dimensions,

        @Schema(
                description = "The method, in words.",
                examples = {"Routines and policies against the clauses, by an outside consultant"})
        @Nullable
        String method,

        @Schema(description = "When it was planned for.") LocalDate plannedOn,
        @Schema(description = "When it began.") @Nullable LocalDate startedOn,

        @Schema(description = "When the draft was shown to the supplier.") @Nullable
        LocalDate draftedOn,

        @Schema(description = "When it became final.") @Nullable
        LocalDate finalisedOn,

        @Schema(description = "When it was cancelled.") @Nullable
        LocalDate cancelledOn,

        @Schema(
                description = "Why it was cancelled.",
                examples = {"The contract ended"})
        @Nullable
        String cancellationReason,

        @Schema(
                description = "Who planned it: a token subject.",
                examples = {"5f0c2a3e"})
        String plannedBy,

        @Schema(description = "The contracts it is about.") List<UUID> contractIds,

        @Schema(description = "The sites it is about.", maxItems = 100)
        List<UUID> siteIds,

        @Schema(description = "The criteria it measures against.")
        List<AuditCriterion> criteria,

        @Schema(description = "Until when the supplier may comment on the draft and ask for secrecy.") @Nullable
        LocalDate reviewUntil,

        @Schema(
                description =
                        "Why it was planned although the supplier had a desktop audit in the contract period; not shown to the supplier.",
                examples = {"The first one was about another group company"})
        @Nullable
        String overrideReason,

        @Schema(
                description = "The outside organisation that does it, if one does.",
                examples = {"Nordic Social Audit AB"})
        @Nullable
        String organisation,

        @Schema(description = "Who does it; not shown to the supplier.")
        List<TeamMember> team,

        @Schema(description = "The supplier report whose statements it checks on the shop floor, if any.") @Nullable
        UUID checksReportId,

        @Schema(description = "What was looked at, as said with the draft; empty where nothing was said.", maxItems = 5)
        List<Examined> examined,

        @Schema(
                description =
                        "How far the report that it checks was visible on the shop floor, as said with the draft, if it was.")
        @Nullable
        ReportVisible reportVisible,

        @Schema(
                description =
                        "The right to audit, as known when it was planned; not shown to the supplier. Null for audits of before this was kept.")
        @Nullable
        RightToAudit rightToAudit,

        @JsonIgnore long version)
        implements Versioned {
    static List<Examined> examined(List<String> names) {
        return names.stream().map(Examined::valueOf).toList();
    }

    static @Nullable ReportVisible reportVisible(@Nullable String name) {
        return name == null ? null : ReportVisible.valueOf(name);
    }

    static AuditView of(Audit audit, boolean toSupplier) {
        return new AuditView(
                audit.id,
                audit.reference,
                audit.authority,
                audit.supplierId,
                audit.type,
                audit.status,
                audit.dimensions.stream().map(AuditDimension::valueOf).toList(),
                audit.method,
                audit.plannedOn,
                audit.startedOn,
                audit.draftedOn,
                audit.finalisedOn,
                audit.cancelledOn,
                audit.cancellationReason,
                audit.plannedBy,
                audit.contractIds,
                audit.siteIds,
                criteria(audit.criterionIds, audit.criterionCodes, audit.criterionVersions),
                audit.reviewUntil,
                toSupplier ? null : audit.overrideReason,
                audit.organisation,
                toSupplier ? List.of() : team(audit.auditors, audit.auditorFunctions),
                audit.checksReportId,
                examined(audit.examined),
                audit.reportVisible,
                toSupplier ? null : RightToAudit.of(audit.rightToAudit, audit.withoutRightReason),
                audit.version);
    }

    /** The team as the two columns hold it. */
    static List<TeamMember> team(List<String> subjects, List<String> functions) {
        return IntStream.range(0, subjects.size())
                .mapToObj(i -> new TeamMember(subjects.get(i), AuditFunction.valueOf(functions.get(i))))
                .toList();
    }

    /** The criteria as the three columns hold them. */
    static List<AuditCriterion> criteria(List<UUID> ids, List<String> codes, List<Integer> versions) {
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new AuditCriterion(ids.get(i), codes.get(i), versions.get(i)))
                .toList();
    }
}
