package org.suppliercompliance.supplier.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.problem.Faults;

/** The contact functions of a supplier, whole. */
@Schema(
        description = "The contact functions of a supplier, as a whole.",
        examples =
                "{\"functions\": [{\"function\": \"SUSTAINABILITY\", \"label\": \"Responsible sourcing\", \"languages\": [\"sv\", \"en\"]}]}")
public record ReplaceContactFunctions(
        @Schema(description = "All of them, each function at most once under the same label; empty for none.")
        @NotNull
        @Size(max = 30)
        List<@NotNull @Valid ContactFunctionEntry> functions) {
    /** An address or a number leads to a person. */
    private static final Pattern PERSONAL = Pattern.compile("@|(?:\\d[ ./()-]*){6,}");

    void check(Faults faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < functions.size(); i++) {
            ContactFunctionEntry entry = functions.get(i);
            String pointer = "/functions/" + i;
            faults.require(
                    !PERSONAL.matcher(entry.label()).find(),
                    pointer + "/label",
                    "Addresses and numbers lead to people: they belong into the address book of the notification service.");
            faults.require(seen.add(entry.function() + " " + entry.label()), pointer, "The function is named twice.");
        }
    }
}
