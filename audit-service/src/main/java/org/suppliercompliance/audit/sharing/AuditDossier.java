package org.suppliercompliance.audit.sharing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.audits.AuditDimension;
import org.suppliercompliance.audit.audits.AuditStatus;
import org.suppliercompliance.audit.audits.AuditType;
import org.suppliercompliance.audit.audits.Examined;

/**
 * All that decides whether an audit may be shared, and what others would see of it.
 *
 * @param examined what was looked at; empty where nothing was said
 * @param reviewUntil the last day of the supplier's review; none before the draft was shown
 * @param reviewAnswered whether the supplier has answered
 * @param sites the sites it is about, as the register calls them
 * @param findings what was found and not withdrawn
 * @param otherNames the sites and brands of the findings that were withdrawn, and what its sites were called before: other texts may name them
 * @param names what the supplier said about names, the oldest word first
 */
record AuditDossier(
        UUID id,
        String reference,
        String authority,
        UUID supplierId,
        AuditType type,
        AuditStatus status,
        List<AuditDimension> dimensions,
        @Nullable String method,
        List<Examined> examined,
        LocalDate plannedOn,
        @Nullable LocalDate finalisedOn,
        long version,
        ZoneId zone,
        @Nullable LocalDate reviewUntil,
        boolean reviewAnswered,
        List<SharedCriterion> criteria,
        List<SharedSite> sites,
        List<FoundNonCompliance> findings,
        List<String> otherNames,
        List<NamesSaid> names) {
    /** More findings than this do not fit into one fact. */
    static final int MOST_FINDINGS = 1000;

    /** What one answer of the supplier said about names. */
    record NamesSaid(List<String> secret, List<String> released) {}
}
