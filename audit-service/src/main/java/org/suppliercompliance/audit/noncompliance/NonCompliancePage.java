package org.suppliercompliance.audit.noncompliance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a page in the document; the chassis builds the answer itself. */
@Schema(description = "One page of non-compliances.")
record NonCompliancePage(
        @Schema(description = "The cases.", maxItems = 100) List<NonComplianceView> items,
        @Schema(description = "The address of this page.") String self,

        @Schema(description = "The address of the next page; null at the end.") @Nullable
        String next,

        @Schema(description = "The address of the previous page; null at the start.") @Nullable
        String prev) {}
