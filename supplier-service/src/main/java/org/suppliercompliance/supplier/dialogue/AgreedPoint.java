package org.suppliercompliance.supplier.dialogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** Something that was agreed. */
@Schema(
        description = "Something that was agreed.",
        examples =
                "{\"text\": \"The list of final assembly sites is updated.\", \"side\": \"SUPPLIER\", \"dueOn\": \"2027-09-30\", \"doneOn\": \"2027-09-15\"}")
public record AgreedPoint(
        @NotBlank
        @Size(min = 1, max = 2000)
        @Schema(description = "What was agreed.", examples = "The list of final assembly sites is updated.")
        String text,

        @NotNull @Schema(description = "Which side does it.")
        Side side,

        @Nullable
        @Schema(description = "The day it is due, not before the meeting, if one was agreed.", examples = "2027-09-30")
        LocalDate dueOn,

        @Nullable
        @Schema(
                description =
                        "The day it was done, not before the meeting and not in the future; open while there is none.",
                examples = "2027-09-15")
        LocalDate doneOn) {

    boolean stillOpen() {
        return doneOn == null;
    }

    AgreedPoint done(LocalDate day) {
        return new AgreedPoint(text, side, dueOn, day);
    }

    /** Notes what is wrong with the day it was done. */
    static void checkDone(
            Faults faults, String pointer, @Nullable LocalDate doneOn, LocalDate heldOn, LocalDate today) {
        faults.require(doneOn == null || !doneOn.isBefore(heldOn), pointer, "It cannot be done before it was agreed.");
        faults.require(doneOn == null || !doneOn.isAfter(today), pointer, "It is marked as done when it is done.");
    }
}
