package org.suppliercompliance.supplier.sites;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.supplier.registry.IdentifierEntry;

/** A merge patch of a site; identifiers and activities are replaced as a whole. */
@Schema(
        description = "JSON merge patch (RFC 7396). Identifiers and activities are replaced as a whole.",
        examples = "{\"workers\": 1350, \"activities\": [\"FINAL_ASSEMBLY\", \"MAIN_COMPONENT\"]}")
public record PatchSite(
        @Schema(
                description = "What it is called. Left out: unchanged; null is refused.",
                examples = "Example Assembly Works No 1")
        Patched<@NotBlank @Size(min = 1, max = 300) String> name,

        @Schema(description = "Street address. Left out: unchanged; null removes it.", examples = "1 Sample Road")
        Patched<@Nullable @Size(max = 500) String> address,

        @Schema(description = "As written in its country. Left out: unchanged; null removes it.", examples = "518000")
        Patched<@Nullable @Size(max = 40) String> postalCode,

        @Schema(description = "The town. Left out: unchanged; null removes it.", examples = "Shenzhen")
        Patched<@Nullable @Size(max = 200) String> town,

        @Schema(
                description =
                        "The country it is in, as an ISO 3166-1 alpha-2 code. Left out: unchanged; null is refused.",
                examples = "CN")
        Patched<@NotNull @Pattern(regexp = "^[A-Z]{2}$") String> country,

        @Schema(
                description =
                        "All numbers that registers gave it, each once and of no other site. Left out: unchanged; null removes them.")
        Patched<@Nullable @Size(max = 10) List<@NotNull @Valid IdentifierEntry>> identifiers,

        @Schema(description = "Where it is on the map. Left out: unchanged; null: not known.")
        Patched<@Nullable @Valid Coordinates> coordinates,

        @Schema(description = "All that is done there. Left out: unchanged; null: not known.")
        Patched<@Nullable @Size(max = 5) List<@NotNull SiteActivity>> activities,

        @Schema(description = "How many people work there. Left out: unchanged; null: not known.", examples = "1350")
        Patched<@Nullable @Min(0) @Max(5_000_000) Integer> workers) {

    /** What the site becomes. */
    SiteDetails applyTo(SiteDetails current, Faults faults, SiteNumbers numbers) {
        @Nullable String newName = name.orElse(current::name);
        @Nullable String newCountry = country.orElse(current::country);
        faults.require(newName != null, "/name", "This member cannot be removed.");
        faults.require(newCountry != null, "/country", "This member cannot be removed.");
        @Nullable List<SiteActivity> acts = activities.orElse(current::activities);
        return SiteDetails.checked(
                faults,
                "",
                Objects.requireNonNullElse(newName, current.name()),
                address.orElse(current::address),
                postalCode.orElse(current::postalCode),
                town.orElse(current::town),
                Objects.requireNonNullElse(newCountry, current.country()),
                identifiers.present()
                        ? numbers.read(
                                faults, "", Objects.requireNonNullElse(identifiers.value(), List.<IdentifierEntry>of()))
                        : current.identifiers(),
                coordinates.orElse(current::coordinates),
                Objects.requireNonNullElse(acts, List.<SiteActivity>of()),
                workers.orElse(current::workers));
    }
}
