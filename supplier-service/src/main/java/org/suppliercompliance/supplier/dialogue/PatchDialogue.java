package org.suppliercompliance.supplier.dialogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;

/** A merge patch of a meeting; lists are replaced as a whole. */
@Schema(
        description = "JSON merge patch (RFC 7396); lists are replaced as a whole.",
        examples = "{\"nextOn\": \"2028-01-15\"}")
public record PatchDialogue(
        @Schema(
                description =
                        "The day it was held, not in the future where the authority is. Left out: unchanged; null is refused.")
        Patched<@NotNull LocalDate> heldOn,

        @Schema(
                description = "What it was about. Left out: unchanged; null is refused.",
                examples = "Half-year follow-up")
        Patched<@NotBlank @Size(min = 1, max = 200) String> subject,

        @Schema(
                description =
                        "Who was there, by function, each once, at least one. Left out: unchanged; null is refused.")
        Patched<@NotNull @Size(min = 1, max = 30) List<@NotNull @Valid FunctionPresent>> functions,

        @Schema(
                description =
                        "All that was agreed, with the days on which points were done; empty for nothing. Left out: unchanged; null is refused.")
        Patched<@NotNull @Size(max = 50) List<@NotNull @Valid AgreedPoint>> agreedPoints,

        @Schema(
                description =
                        "The day of the next one, after this one; another day is reminded of anew. Left out: unchanged; null removes it.")
        Patched<@Nullable LocalDate> nextOn,

        @Schema(description = "Whether the supplier may read it. Left out: unchanged; null is refused.")
        Patched<@NotNull Boolean> sharedWithSupplier) {}
