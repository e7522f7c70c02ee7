package org.suppliercompliance.notification.mailtexts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.notification.channel.Language;
import org.suppliercompliance.notification.channel.Wording;

/** The sentences for a kind of fact in a language, as the authority's readers are told them. */
@Schema(description = "The sentences for a kind of fact in a language, as the authority's readers are told them.")
public record MailTextView(
        @Schema(
                description = "The kind of fact, some with the date or the reason it is about.",
                maxLength = 60,
                examples = "plan-overdue")
        String name,

        Language language,

        @Schema(description = "Whether they are the authority's own; else the suite's.")
        boolean own,

        @Schema(
                description = "The subject of the mail, with placeholders in braces.",
                maxLength = 1000,
                examples = "Late: the corrective-action plan for case {case}")
        String subject,

        @Schema(
                description = "What happened, or what is late.",
                maxLength = 1000,
                examples = "The corrective-action plan of {supplier} for case {case} is late.")
        String what,

        @Schema(
                description = "Since when, or until when.",
                maxLength = 1000,
                examples = "It was due on {dueOn} and has been late since {overdueSince}.")
        String when,

        @Schema(
                description = "What to do.",
                maxLength = 1000,
                examples = "Ask {supplier} for the plan, or move the date with a reason.")
        String todo,

        @Schema(
                description = "The placeholders that the suite's sentences use; all of them must stay.",
                maxItems = 20,
                examples = "[\"case\", \"dueOn\", \"overdueSince\", \"supplier\"]")
        List<String> placeholders,

        @JsonIgnore long version)
        implements Versioned {
    static MailTextView of(
            String name, Language language, Map<String, String> shown, Map<String, String> suites, long version) {
        return new MailTextView(
                name,
                language,
                version > 0,
                shown.getOrDefault("subject", ""),
                shown.getOrDefault("what", ""),
                shown.getOrDefault("when", ""),
                shown.getOrDefault("todo", ""),
                suites.values().stream()
                        .flatMap(sentence -> Wording.placeholders(sentence).stream())
                        .distinct()
                        .sorted()
                        .toList(),
                version);
    }
}
