package org.suppliercompliance.notification.addressbook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.notification.channel.Language;

/** A merge patch of a person. */
@Schema(
        description =
                "JSON merge patch (RFC 7396); what is left out stays as it is. Whose person it is stays as it is. From `absentFrom` to `absentTo`, both days included, in the"
                        + " authority's zone, `deputyId`, a person of the same address book, is told instead; without `absentTo` until it is changed.",
        examples = "{\"language\": \"nb\"}")
public record PatchPerson(
        @Schema(description = "The person's name; not blank.", examples = "Åsa Öberg")
        Patched<@NotNull @Size(min = 1, max = 200) String> name,

        @Schema(
                description =
                        "One plain mail address in ASCII, such as name@example.org. A new one is no longer one that the mail server refuses.",
                examples = "asa.oberg@example.org")
        Patched<@NotNull @Size(min = 3, max = 254) String> email,

        @Schema(description = "The language the person is written to in.")
        Patched<@NotNull Language> language,

        @Schema(
                description =
                        "All of the person's roles and functions; which facts the person must know follows from them. Null: none.",
                examples = "[\"sustainability-manager\"]")
        Patched<@Nullable @Size(max = 8) List<@NotNull @Pattern(regexp = RegisterPerson.ROLE) String>> roles,

        @Schema(description = "The subject of the person's token; null takes it away.", examples = "5f0c2a3e")
        Patched<@Nullable @Size(min = 1, max = 255) String> subject,

        @Schema(
                description =
                        "Who is told while the person is away: another person of the same authority and, for a contact, of the same supplier. Null: nobody else.")
        Patched<@Nullable UUID> deputyId,

        @Schema(
                description =
                        "The first day away, in the authority's zone; null: the person is not away, and `absentTo` must be null too.")
        Patched<@Nullable LocalDate> absentFrom,

        @Schema(description = "The last day away, not before the first; null: until it is changed.")
        Patched<@Nullable LocalDate> absentTo) {

    PersonDetails applyTo(PersonDetails current) {
        List<String> wanted = roles.orElse(current::roles);
        return new PersonDetails(
                Objects.requireNonNullElse(name.value(), current.name()),
                Objects.requireNonNullElse(email.value(), current.email()),
                Objects.requireNonNullElse(language.value(), current.language()),
                wanted == null ? List.of() : List.copyOf(wanted),
                subject.orElse(current::subject),
                new Absence(
                        deputyId.orElse(current.absence()::deputy),
                        absentFrom.orElse(current.absence()::from),
                        absentTo.orElse(current.absence()::to)));
    }
}
