package org.suppliercompliance.supplier.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Registers an organisation, or finds the one that has one of its identifiers. */
@Schema(description = "An organisation that sells, brands or makes what authorities buy.", examples = """
                {"legalName": "Atea Sverige AB", "country": "SE", "identifiers": [{"scheme": "SE-ON", "id": "556448-0282"}],
                 "roles": ["RESELLER"], "address": "Kronborgsgränd 1", "postalCode": "164 46", "town": "Kista"}""")
public record RegisterSupplier(
        @NotBlank
        @Size(min = 1, max = 300)
        @Schema(description = "The legal name, kept as given.", examples = "Atea Sverige AB")
        String legalName,

        @NotNull
        @Pattern(regexp = "^[A-Z]{2}$", message = "must be an ISO 3166-1 alpha-2 code")
        @Schema(description = "The country it is in, as an ISO 3166-1 alpha-2 code.", examples = "SE")
        String country,

        @Nullable
        @Size(max = 20)
        @Schema(description = "May be left out: not every organisation has a number that is not a person's.")
        List<@NotNull @Valid IdentifierEntry> identifiers,

        @Schema(description = "What it is to its buyers; none is assumed when left out.") @Nullable @Size(max = 3)
        List<@NotNull SupplierRole> roles,

        @Nullable
        @Size(max = 500)
        @Schema(description = "Street address; may be left out.", examples = "Kronborgsgränd 1")
        String address,

        @Nullable
        @Size(max = 40)
        @Schema(description = "As written in its country; may be left out.", examples = "164 46")
        String postalCode,

        @Nullable @Size(max = 200) @Schema(description = "The town; may be left out.", examples = "Kista")
        String town) {

    Set<SupplierRole> roleSet() {
        Set<SupplierRole> set = EnumSet.noneOf(SupplierRole.class);
        if (roles != null) {
            set.addAll(roles);
        }
        return set;
    }
}
