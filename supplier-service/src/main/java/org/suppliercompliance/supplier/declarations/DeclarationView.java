package org.suppliercompliance.supplier.declarations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A declaration with its brands and subcontractors; its sites, which can be thousands, are read page by page. */
@Schema(
        description =
                "A declaration with its brands and subcontractors. Its sites are a collection of their own, read page by page.")
public record DeclarationView(
        @Schema(description = "The id of the declaration.") UUID id,
        DeclarationSummary declaration,

        @Schema(description = "The brands, in the order they were declared.")
        List<BrandEntry> brands,

        @Schema(description = "The subcontractors, in the order they were declared.")
        List<SubcontractorEntry> subcontractors,

        @JsonIgnore long version)
        implements Versioned {
    @Override
    public String timeState() {
        return declaration.timeState();
    }
}
