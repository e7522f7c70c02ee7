package org.suppliercompliance.audit.sharing;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A site that an audit is about. */
@Schema(description = "A site that an audit is about.")
public record SharedSite(
        @Schema(description = "The site, as the register knows it.")
        UUID id,

        @Schema(
                description = "Its name, as the register had it when the audit was shared.",
                examples = {"Example Assembly Works No 1"})
        String name) {}
