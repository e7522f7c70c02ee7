package org.suppliercompliance.criteria.consultations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All answers of one participant, in place of what was answered before. */
@Schema(
        description =
                "All answers of one participant. What is left out is withdrawn, unless its version was retired meanwhile.")
public record GiveAnswers(
        @NotNull
        @Size(max = 100)
        @Schema(
                description = "At most one per criterion version that the consultation asks about; none withdraws all.",
                maxItems = 100)
        List<@NotNull @Valid GivenAnswer> answers) {}
