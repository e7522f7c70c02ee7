package org.suppliercompliance.notification.addressbook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.notification.channel.Language;

/** A person of the address book. */
@Schema(description = "A person of an authority, or a contact of a supplier.")
public record PersonView(
        @Schema(description = "The id of the person.") UUID id,

        @Schema(description = "The person's name.", maxLength = 200, examples = "Åsa Öberg")
        String name,

        @Schema(description = "Where mails to the person go.", maxLength = 254, examples = "asa.oberg@example.org")
        String email,

        Language language,

        @Schema(
                description = "Whose address book the person stands in; null: the supplier's own.",
                maxLength = 32,
                examples = "REGION-STOCKHOLM")
        @Nullable
        String authority,

        @Schema(description = "The supplier the person is a contact of, or null.") @Nullable
        UUID supplierId,

        @Schema(
                description = "The person's roles and functions; which facts the person must know follows from them.",
                maxItems = 8,
                examples = "[\"sustainability-manager\"]")
        List<String> roles,

        @Schema(
                description =
                        "The subject of the person's token, by which the person reads the inbox; null: it is not known.",
                maxLength = 255,
                examples = "5f0c2a3e")
        @Nullable
        String subject,

        @Schema(description = "Since when the mail server refuses this address; null while it does not.") @Nullable
        Instant mailRefusedAt,

        @Schema(description = "Who is told while the person is away; null: nobody else.") @Nullable
        UUID deputyId,

        @Schema(description = "The first day away, in the authority's zone.") @Nullable
        LocalDate absentFrom,

        @Schema(description = "The last day away; null with a first day: until it is changed.") @Nullable
        LocalDate absentTo,

        @Schema(description = "When the person was added.") Instant createdAt,
        @JsonIgnore long version)
        implements Versioned {
    static PersonView read(Row row) throws SQLException {
        return new PersonView(
                row.uuid("id"),
                row.text("name"),
                row.text("email"),
                Language.fromString(row.text("language")),
                row.nullableText("authority"),
                row.nullableUuid("supplier_id"),
                row.texts("roles"),
                row.nullableText("subject"),
                row.nullableInstant("mail_refused_at"),
                row.nullableUuid("deputy_id"),
                row.nullableDate("absent_from"),
                row.nullableDate("absent_to"),
                row.instant("created_at"),
                row.bigint("version"));
    }
}
