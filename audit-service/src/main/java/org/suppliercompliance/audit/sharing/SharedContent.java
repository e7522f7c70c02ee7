package org.suppliercompliance.audit.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.audits.Examined;
import org.suppliercompliance.audit.noncompliance.NonComplianceStatus;

/** What the full view adds to the summary. */
@Schema(description = "What the full view adds to the summary.")
public record SharedContent(
        @Schema(
                description = "The method, in words; a struck-out name reads ***.",
                examples = {"Routines and policies against the clauses, by an outside consultant"})
        @Nullable
        String method,

        @Schema(description = "The criteria it measured against: those planned and those of findings.", maxItems = 1100)
        List<SharedCriterion> criteria,

        @Schema(description = "What it found.", maxItems = 1000)
        List<SharedFinding> findings,

        @Schema(
                description = "The sites it was about that the supplier released; left out when there are none.",
                maxItems = 100)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<SharedSite> sites,

        @Schema(
                description = "What was looked at; left out where nothing was said.",
                maxItems = 5,
                examples = {"[\"POLICIES\", \"ROUTINES\"]"})
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<Examined> examined) {
    /** What the supplier has not been told is not told to others either. */
    static SharedContent of(AuditDossier audit) {
        Secrets secrets = Secrets.of(audit);
        String method = audit.method();
        List<SharedFinding> findings = audit.findings().stream()
                .filter(found -> found.status() != NonComplianceStatus.DETECTED)
                .map(found -> SharedFinding.of(found, secrets))
                .toList();
        List<SharedCriterion> criteria = Stream.concat(
                        audit.criteria().stream(),
                        findings.stream().map(SharedFinding::criterion).filter(Objects::nonNull))
                .distinct()
                .toList();
        return new SharedContent(
                method == null ? null : secrets.mask(method),
                criteria,
                findings,
                shown(audit.sites(), secrets),
                audit.examined().isEmpty() ? null : audit.examined());
    }

    /** The same content with more names struck out. */
    SharedContent without(Secrets secrets) {
        return new SharedContent(
                method == null ? null : secrets.mask(method),
                criteria,
                findings.stream().map(finding -> finding.without(secrets)).toList(),
                sites == null ? null : shown(sites, secrets),
                examined);
    }

    /** Nothing rather than an empty list: so a copy from before sites were told has the same hash as ever; so it is with what was looked at. */
    private static @Nullable List<SharedSite> shown(List<SharedSite> sites, Secrets secrets) {
        List<SharedSite> shown =
                sites.stream().filter(site -> !secrets.hides(site.name())).toList();
        return shown.isEmpty() ? null : shown;
    }
}
