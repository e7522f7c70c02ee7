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
                "JSON merge patch (RFC 7396). Whose person it is stays as it is. From `absentFrom` to `absentTo`, both days included, in the"
                        + " authority's zone, `deputyId`, a person of the same address book, is told instead; without `absentTo` until it is changed.",
        examples = "{\"language\": \"nb\"}")
public record PatchPerson(
        Patched<@NotNull @Size(min = 1, max = 200) String> name,
        Patched<@NotNull @Size(min = 3, max = 254) String> email,
        Patched<@NotNull Language> language,
        Patched<@Nullable @Size(max = 8) List<@NotNull @Pattern(regexp = RegisterPerson.ROLE) String>> roles,
        Patched<@Nullable @Size(min = 1, max = 255) String> subject,
        Patched<@Nullable UUID> deputyId,
        Patched<@Nullable LocalDate> absentFrom,
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
