package org.suppliercompliance.audit.audits;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the refusal of a second desktop audit looks, for the API's document: the problem with the existence card. */
@Schema(
        description =
                "The plan was refused: a problem (RFC 9457), with the card of the audit in the way where that is the reason.")
record DesktopAuditConflict(
        @Schema(
                description = "What kind of problem it is.",
                examples = {"urn:problem-type:audit:desktop-audit-exists"},
                maxLength = 200)
        String type,

        @Schema(
                description = "The kind, for a person.",
                maxLength = 200,
                examples = {"The supplier has a desktop audit in this contract period"})
        String title,

        @Schema(
                description = "The HTTP status.",
                minimum = "409",
                maximum = "409",
                examples = {"409"})
        int status,

        @Schema(
                description = "What happened this time, for a person.",
                maxLength = 2000,
                examples = {
                    "The supplier has a desktop audit in this contract period. Reuse it, or say in overrideReason why another one is needed."
                })
        String detail,

        @Schema(
                description = "The address that was asked.",
                maxLength = 2000,
                examples = {"/audit/v1/audits"})
        String instance,

        @Schema(description = "The audit that stands in the way.") @Nullable
        ExistenceCard existing) {}
