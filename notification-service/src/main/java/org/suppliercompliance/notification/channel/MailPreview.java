package org.suppliercompliance.notification.channel;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.MailWriter.WrittenMail;
import org.suppliercompliance.notification.fact.DeadlineClock;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;

/** Shows what a mail looks like, about an invented case. */
@ApplicationScoped
public class MailPreview {
    private final MailWriter writer;

    MailPreview(Engine engine, Wording wording) {
        this.writer = new MailWriter(engine, wording);
    }

    /** A mail as its reader would get it. */
    @Schema(description = "A mail as its reader would get it.")
    public record PreviewedMail(
            @Schema(
                    description = "The subject of the mail.",
                    maxLength = 200,
                    examples = "Late: plan for NC-2027-00042")
            String subject,

            @Schema(
                    description = "The mail as plain text.",
                    maxLength = 20000,
                    examples =
                            "We wait for the plan of Exempel & Co AB for case NC-2027-00042.\nIt was due on 28 February 2027, late since 1 March 2027.\n")
            String text,

            @Schema(
                    description = "The page; show it in a frame without rights of its own.",
                    maxLength = 40000,
                    examples =
                            "<!DOCTYPE html>\n<html lang=\"en\">\n<body>\n<p>We wait for the plan of Exempel &amp; Co AB for case NC-2027-00042.</p>\n</body>\n</html>\n")
            String html) {}

    /** @param texts sentences by their keys, in place of the suite's */
    public PreviewedMail of(Language language, String name, Map<String, String> texts) {
        WrittenMail mail = writer.write(
                language, new ReaderFacts(invented(name), "Exempel & Co AB", "Region Exempel", texts, null));
        return new PreviewedMail(mail.subject(), mail.text(), mail.html());
    }

    private static Fact invented(String name) {
        int dot = name.indexOf('.');
        FactType type = FactType.fromString(dot < 0 ? name : name.substring(0, dot));
        String rest = dot < 0 ? "" : name.substring(dot + 1);
        UUID id = new UUID(0, 0);
        return new Fact(
                id,
                "preview",
                type,
                "EXAMPLE",
                rest.equals("no-supplier") ? null : id,
                id,
                id,
                "NC-2027-00042",
                "MAJOR",
                clock(rest),
                1,
                0,
                rest.equals("no-date") ? null : LocalDate.of(2027, 2, 28),
                LocalDate.of(2027, 2, 14),
                LocalDate.of(2027, 3, 1),
                rest.equals("no-plan") ? null : LocalDate.of(2027, 2, 28),
                rest.equals("no-plan") ? null : LocalDate.of(2027, 7, 31),
                type.matters().contains(rest) || rest.equals(Fact.NOT_ELIMINATED)
                        ? rest
                        : type.matters().stream().sorted().findFirst().orElse(null),
                LocalDate.of(2027, 3, 1),
                Instant.EPOCH);
    }

    private static @Nullable DeadlineClock clock(String rest) {
        for (DeadlineClock clock : DeadlineClock.values()) {
            if (clock.name().equals(rest)) {
                return clock;
            }
        }
        return null;
    }
}
