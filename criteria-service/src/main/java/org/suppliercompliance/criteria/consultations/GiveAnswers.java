package org.suppliercompliance.criteria.consultations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All answers of one participant, in place of what was answered before. */
@Schema(description = "All answers of one participant. What is left out is withdrawn.")
public record GiveAnswers(
        @NotNull @Size(max = 100) @Schema(maxItems = 100) List<@NotNull @Valid GivenAnswer> answers) {}
