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
        Patched<@NotNull LocalDate> heldOn,
        Patched<@NotBlank @Size(min = 1, max = 200) String> subject,
        Patched<@NotNull @Size(min = 1, max = 30) List<@NotNull @Valid FunctionPresent>> functions,
        Patched<@NotNull @Size(max = 50) List<@NotNull @Valid AgreedPoint>> agreedPoints,
        Patched<@Nullable LocalDate> nextOn,
        Patched<@NotNull Boolean> sharedWithSupplier) {}
