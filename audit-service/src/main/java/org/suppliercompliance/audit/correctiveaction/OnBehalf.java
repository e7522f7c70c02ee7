package org.suppliercompliance.audit.correctiveaction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How something of the supplier's came in that the authority records for it: by post, by mail, in a meeting. */
@Schema(description = "How something of the supplier's came in that the authority records on its behalf.")
public record OnBehalf(
        @Schema(
                description = "The document it came as, for instance a file number.",
                examples = {"DNR 2027/118"})
        @NotBlank
        @Size(max = 200)
        String document,

        @Schema(
                description = "Anything more to know.",
                examples = {"Handed over at the meeting"})
        @Size(max = 2000)
        @Nullable
        String note) {}
