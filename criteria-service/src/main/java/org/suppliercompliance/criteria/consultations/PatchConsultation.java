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

/** A merge patch of a consultation; lists are replaced as a whole. */
@Schema(
        description =
                "JSON merge patch (RFC 7396); lists are replaced as a whole. Dates and criteria change only while it is planned.",
        examples = "{\"nextOn\": \"2028-05-25\"}")
public record PatchConsultation(
        Patched<@NotBlank @Size(min = 1, max = 200) String> title,
        Patched<@NotNull LocalDate> startsOn,
        Patched<@NotNull LocalDate> endsOn,
        Patched<@Nullable LocalDate> nextOn,

        Patched<
                        @NotNull @Size(max = 50) List<
                                @NotNull @Size(max = 40) @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,39}$") String>>
                categories,
        Patched<@NotNull @Size(max = 100) List<@NotNull @Valid AskedCriterion>> criteria) {
    boolean touchesThePlan() {
        return startsOn.present() || endsOn.present() || criteria.present();
    }
}
