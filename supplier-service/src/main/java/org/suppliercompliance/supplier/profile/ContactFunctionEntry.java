package org.suppliercompliance.supplier.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in the supplier's organisation that may be turned to. */
@Schema(
        description =
                "A function that may be turned to; the people are in the address book of the notification service.",
        examples =
                "{\"function\": \"SUSTAINABILITY\", \"label\": \"Responsible sourcing\", \"languages\": [\"sv\", \"en\"]}")
public record ContactFunctionEntry(
        @NotNull ContactFunction function,

        @NotBlank
        @Size(min = 1, max = 100)
        @Schema(
                description = "What the supplier calls it. No name, address or number of a person.",
                examples = "Responsible sourcing")
        String label,

        @Schema(
                description = "The languages it can be turned to in, such as sv or en-GB; empty when not known.",
                examples = "[\"sv\", \"en\"]")
        @NotNull
        @Size(max = 10)
        List<@NotNull @Pattern(regexp = "^[a-z]{2,3}(-[A-Z]{2})?$", message = "must be a language of BCP 47") String>
                languages) {}
