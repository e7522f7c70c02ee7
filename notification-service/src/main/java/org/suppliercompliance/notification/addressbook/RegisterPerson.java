package org.suppliercompliance.notification.addressbook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.Language;

/** Adds a person to the address book. */
@Schema(
        description = "A person of the caller's authority, or, with `supplierId`, a contact of that supplier.",
        examples =
                "{\"name\": \"Åsa Öberg\", \"email\": \"asa.oberg@example.org\", \"language\": \"sv\", \"roles\": [\"sustainability-manager\"]}")
public record RegisterPerson(
        @Schema(description = "The person's name; not blank.", examples = "Åsa Öberg")
        @NotNull
        @Size(min = 1, max = 200)
        String name,

        @Schema(
                description = "One plain mail address in ASCII, such as name@example.org.",
                examples = "asa.oberg@example.org")
        @NotNull
        @Size(min = 3, max = 254)
        String email,

        @NotNull Language language,

        @Schema(
                description = "The authority's code; must be the caller's own. Left out: the caller's own.",
                examples = "REGION-STOCKHOLM")
        @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
        @Nullable
        String authority,

        @Schema(description = "The supplier the person is a contact of.") @Nullable
        UUID supplierId,

        @Schema(
                description =
                        "Which facts the person must know follows from the roles, and from the chain of escalation.",
                examples = "[\"sustainability-manager\"]")
        @Size(max = 8)
        @Nullable
        List<@NotNull @Pattern(regexp = ROLE) String> roles,

        @Schema(description = "The subject of the person's token, where there is one.", examples = "5f0c2a3e")
        @Size(min = 1, max = 255)
        @Nullable
        String subject) {
    static final String ROLE =
            "^(sustainability-manager|buyer|auditor|supplier|integrator|operator|head|network-coordinator)$";

    PersonDetails details() {
        return new PersonDetails(
                name, email, language, roles == null ? List.of() : List.copyOf(roles), subject, Absence.NONE);
    }
}
