package org.suppliercompliance.notification.mailtexts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The four sentences for a kind of fact. */
@Schema(
        description =
                "The four sentences for a kind of fact: plain text with the placeholders that the kind has, in braces. All that the suite's own sentences"
                        + " name must stay named. Markup and addresses are refused: the mail sets its one link itself.",
        examples = "{\"subject\": \"Late: plan for {case}\", \"what\": \"{supplier} owes us a plan for case {case}.\","
                + " \"when\": \"It was due on {dueOn}, late since {overdueSince}.\", \"todo\": \"Call {supplier}.\"}")
public record WriteMailText(
        @Schema(description = "The subject of the mail, in one line.", examples = "Late: plan for {case}")
        @NotNull
        @Size(min = 1, max = 150)
        String subject,

        @Schema(
                description = "What happened, or what is late.",
                examples = "We wait for the plan of {supplier} for case {case}.")
        @NotNull
        @Size(min = 1, max = 1000)
        String what,

        @Schema(
                description = "Since when, or until when.",
                examples = "It was due on {dueOn}, late since {overdueSince}.")
        @NotNull
        @Size(min = 1, max = 1000)
        String when,

        @Schema(description = "What to do.", examples = "Call {supplier}.") @NotNull @Size(min = 1, max = 1000)
        String todo) {
    /** By part, in the order of reading. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("subject", subject);
        parts.put("what", what);
        parts.put("when", when);
        parts.put("todo", todo);
        return parts;
    }

    /** By key, as sentences are looked up. */
    Map<String, String> keyed(String name) {
        Map<String, String> keyed = new LinkedHashMap<>();
        parts().forEach((part, sentence) -> keyed.put(name + "." + part, sentence));
        return keyed;
    }
}
