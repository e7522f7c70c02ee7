package org.suppliercompliance.notification.addressbook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.notification.channel.Language;

/** A merge patch of a person. */
@Schema(
        description = "JSON merge patch (RFC 7396). Whose person it is stays as it is.",
        examples = "{\"language\": \"nb\"}")
public record PatchPerson(
        Patched<@Size(min = 1, max = 200) String> name,
        Patched<@Size(min = 3, max = 254) String> email,
        Patched<Language> language,
        Patched<@Size(max = 6) List<@NotNull @Pattern(regexp = RegisterPerson.ROLE) String>> roles,
        Patched<@Size(min = 1, max = 255) String> subject) {

    PersonDetails applyTo(PersonDetails current) {
        Faults faults = new Faults();
        List<String> wanted = roles.orElse(current::roles);
        PersonDetails patched = new PersonDetails(
                kept(faults, "/name", name, current.name()),
                kept(faults, "/email", email, current.email()),
                kept(faults, "/language", language, current.language()),
                wanted == null ? List.of() : List.copyOf(wanted),
                subject.orElse(current::subject));
        faults.throwIfAny();
        return patched;
    }

    private static <T> T kept(Faults faults, String pointer, Patched<T> member, T current) {
        @Nullable T value = member.orElse(() -> current);
        if (value == null) {
            faults.add(pointer, "This member cannot be removed.");
            return current;
        }
        return value;
    }
}
