package org.suppliercompliance.audit.audits;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that an authority learns of the desktop audit that stands in its way: being in a network means consenting to this card and to nothing more.
 *
 * @param auditId the audit
 * @param authority who commissioned it
 * @param status where it stands
 * @param blockedUntil the end of the last contract it covers, as known today
 * @param reuse where to ask whether it can be used instead; nothing there until its owner shares it
 */
@Schema(description = "All that is told about the desktop audit that stands in the way.")
record ExistenceCard(
        @Schema(description = "The audit.") UUID auditId,

        @Schema(
                description = "The authority that commissioned it.",
                examples = {"REGION-STOCKHOLM"})
        String authority,

        @Schema(description = "Where it stands.") AuditStatus status,

        @Schema(description = "The end of the last contract it covers, as known today: until then it blocks.")
        LocalDate blockedUntil,

        @Schema(
                description = "Where to ask whether it can be reused; 404 until its owner shares it.",
                examples = {"/audit/v1/shared-audits/01968d2e-4a00-7b00-8e00-1a4c0e3d8a03/reusability"},
                maxLength = 200)
        String reuse) {}
