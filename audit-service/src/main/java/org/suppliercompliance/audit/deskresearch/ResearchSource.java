package org.suppliercompliance.audit.deskresearch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that was read. */
@Schema(description = "One thing that was read.")
record ResearchSource(
        @Schema(
                description = "What it is called.",
                examples = {"Modern slavery statement 2026"})
        @NotBlank
        @Size(max = 300)
        String title,

        @Schema(
                description = "Where it was read, if it is on the web.",
                examples = {"https://www.example.com/modern-slavery-statement-2026.pdf"})
        @Nullable
        @Pattern(regexp = "^https?://[^\\s<>\"]{3,1990}$")
        String address) {
    /** As people write it in a list of what they read. */
    String inWords() {
        return address == null ? title : title + " (" + address + ")";
    }
}
