package org.suppliercompliance.notification.inapp;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.notification.channel.Escalated;
import org.suppliercompliance.notification.channel.Language;
import org.suppliercompliance.notification.channel.PlainText;
import org.suppliercompliance.notification.channel.ReaderFacts;
import org.suppliercompliance.notification.channel.Wording;
import org.suppliercompliance.notification.channel.Words;
import org.suppliercompliance.notification.fact.FactRows;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.mailtexts.OwnTexts;

/** One thing its reader must know, in plain words. */
@Schema(
        description =
                "One thing its reader must know, in the reader's language. The sentences are plain text, never markup: names of others are"
                        + " in them, without line breaks and without marks that turn the reading direction.")
public record InboxItem(
        @Schema(description = "The alert.") UUID id,

        @Schema(
                description = "RAISED, ACKNOWLEDGED by somebody, or CANCELLED because it counts no more.",
                maxLength = 20,
                examples = "RAISED")
        String status,

        @Schema(description = "Whether its reader has marked it as read.")
        boolean read,

        @Schema(description = "When it was marked as read; null while it is not.") @Nullable
        Instant readAt,

        Language language,

        @Schema(
                description = "What it is about, in one line.",
                maxLength = 200,
                examples = "Late: the corrective-action plan for case NC-2027-00042")
        String subject,

        @Schema(
                description = "What happened, or what is late.",
                maxLength = 2000,
                examples = "The corrective-action plan of Nordlicht Datorer AB for case NC-2027-00042 is late.")
        String what,

        @Schema(
                description = "Since when, or until when.",
                maxLength = 2000,
                examples = "It was due on 31 January 2027 and has been late since 1 February 2027.")
        String when,

        @Schema(
                description = "What to do.",
                maxLength = 2000,
                examples = "Ask Nordlicht Datorer AB for the plan, or move the date with a reason.")
        String todo,

        @Schema(
                description = "The address to open.",
                maxLength = 2000,
                examples = "https://suite.example.org/audit/v1/non-compliances/01968d2e-6c00-7d11-9a20-3b6e2a5f0c02")
        String link,

        FactType factType,

        @Schema(
                description = "The authority that it is about; null when it is the supplier's own.",
                maxLength = 32,
                examples = "REGION-STOCKHOLM")
        @Nullable
        String authority,

        @Schema(
                description =
                        "What it is about, as people know it: the number of the case, the audit, the report or the sanction, the kind of a proof, the category of a risk analysis or of a note, the code of a reference document, the host of an endpoint; null: it has no such name.",
                maxLength = 60,
                examples = "NC-2027-00042")
        @Nullable
        String caseReference,

        @Schema(
                description =
                        "How bad the case is: OBSERVATION, MINOR, MAJOR or SERIOUS; null when the fact says nothing of it.",
                maxLength = 20,
                examples = "MAJOR")
        @Nullable
        String severity,

        @Schema(
                description =
                        "The date it is about: the last day in time or of validity, or the day of what comes; null: it is about none.")
        @Nullable
        LocalDate dueOn,

        @Schema(description = "The first day overdue; null when it is not about a date that was missed.") @Nullable
        LocalDate overdueSince,

        @Schema(description = "When it was raised; anew when it came back to the same reader.")
        Instant raisedAt)
        implements Versioned {
    /** News may be longer: the rest of it stands where the link leads. */
    private static final int LONGEST_SENTENCE = 2_000;

    @Override
    @JsonIgnore
    public long version() {
        return 1;
    }

    /** Its words come from names, texts and a language that change elsewhere, so that all of it tells. */
    @Override
    public String timeState() {
        return Integer.toHexString(toString().hashCode());
    }

    static InboxItem read(Row row, Wording wording) throws SQLException {
        Language language = Language.fromString(row.text("language"));
        ReaderFacts facts = new ReaderFacts(
                FactRows.read(row),
                row.nullableText("supplier_name"),
                row.nullableText("authority_name"),
                OwnTexts.read(row),
                Escalated.of(row.nullableInteger("escalation_step"), row.nullableDate("unacknowledged_since")),
                row.bool("by_wish"));
        Words words = wording.words(language, facts);
        Instant readAt = row.nullableInstant("read_at");
        return new InboxItem(
                row.uuid("id"),
                row.text("status"),
                readAt != null,
                readAt,
                language,
                words.subject(),
                PlainText.cut(words.what(), LONGEST_SENTENCE),
                PlainText.cut(words.when(), LONGEST_SENTENCE),
                PlainText.cut(words.todo(), LONGEST_SENTENCE),
                words.link(),
                facts.fact().type(),
                facts.fact().authorityOrNull(),
                facts.fact().reference(),
                facts.fact().severity(),
                facts.fact().dueOn(),
                facts.fact().overdueSince(),
                row.instant("raised_at"));
    }
}
