package org.suppliercompliance.criteria.consultations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.criteria.maturity.AskedCriterion;

/** A merge patch of a consultation; lists are replaced as a whole. */
@Schema(
        description =
                "JSON merge patch (RFC 7396); what is left out stays as it is, lists are replaced as a whole. Dates and criteria change only while it is planned.",
        examples = "{\"nextOn\": \"2028-05-25\"}")
public record PatchConsultation(
        @Schema(
                description = "What it is about; no names or addresses of people.",
                examples = "Dialogue conference on ICT 2027")
        Patched<@NotBlank @Size(min = 1, max = 200) String> title,

        @Schema(
                description =
                        "The day, or the first of a period. What was on one day stays on one day unless `endsOn` says otherwise.")
        Patched<@NotNull LocalDate> startsOn,

        @Schema(description = "The day, or the last of a period; not before the first.")
        Patched<@NotNull LocalDate> endsOn,

        @Schema(
                description =
                        "When the next one is, on a day after this one ends; null: no day is set. Never of a ONE_TO_ONE.")
        Patched<@Nullable LocalDate> nextOn,

        @Schema(description = "The codes of the product categories it concerns; none is all.", examples = "[\"ICT\"]")
        Patched<
                        @NotNull @Size(max = 50) List<
                                @NotNull @Size(max = 40) @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,39}$") String>>
                categories,

        @Schema(description = "The criterion versions asked about: published, or in consultation.")
        Patched<@NotNull @Size(max = 100) List<@NotNull @Valid AskedCriterion>> criteria) {
    boolean touchesThePlan() {
        return startsOn.present() || endsOn.present() || criteria.present();
    }
}
