package org.suppliercompliance.criteria.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.LongTexts;

/** A clause, a section or a question of a reference document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A clause, a section or a question; in the order of the list.", examples = """
                {"number": "4.1", "titles": {"en": "Right to audit", "sv": "Rätt till revision"},
                 "texts": {"en": "The buyer may audit the supplier.", "sv": "Köparen får granska leverantören."}, "provisions": ["RIGHT_TO_AUDIT"]}""")
public record Clause(
        @NotNull
        @Pattern(regexp = "^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$")
        @Schema(description = "Its number.", examples = "4.1")
        String number,

        @NotNull @Valid @Schema(description = "The title per language.")
        Labels titles,

        @NotNull @Valid @Schema(description = "The text per language.")
        LongTexts texts,

        @Nullable @Size(max = 20) @Schema(description = "The criteria it belongs to.", maxItems = 20)
        List<@NotNull UUID> criteria,

        @Nullable @Size(max = 3) @Schema(description = "What it gives the authority.", maxItems = 3)
        List<@NotNull Provision> provisions,

        @Nullable @Size(max = 6) @Schema(description = "With REPORTING: what is reported on.", maxItems = 6)
        List<@NotNull ReportingTopic> reportingTopics,

        @Nullable @Size(max = 2) @Schema(description = "With REPORTING: about which activities.", maxItems = 2)
        List<@NotNull ReportedActivity> reportedActivities) {
    List<UUID> ofCriteria() {
        return criteria == null ? List.of() : criteria;
    }

    public boolean provides(Provision provision) {
        return provisions != null && provisions.contains(provision);
    }
}
