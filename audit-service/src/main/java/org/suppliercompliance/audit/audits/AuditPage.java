package org.suppliercompliance.audit.audits;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a page in the document; the chassis builds the answer itself. */
@Schema(description = "One page of audits.")
record AuditPage(
        @Schema(description = "The audits.", maxItems = 100) List<AuditView> items,
        @Schema(description = "The address of this page.") String self,

        @Schema(description = "The address of the next page; null at the end.") @Nullable
        String next,

        @Schema(description = "The address of the previous page; null at the start.") @Nullable
        String prev) {}
