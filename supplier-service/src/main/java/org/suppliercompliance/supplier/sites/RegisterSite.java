package org.suppliercompliance.supplier.sites;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.registry.IdentifierEntry;

/** Registers a site, or finds the one that has one of its identifiers or the same name, country and address. */
@Schema(description = "A production site: a factory, a smelter, a mine.", examples = """
                {"name": "Example Assembly Works No 1", "address": "1 Sample Road", "town": "Shenzhen", "country": "CN",
                 "coordinates": {"latitude": 22.543096, "longitude": 114.057865}, "activities": ["FINAL_ASSEMBLY"], "workers": 1200}""")
public record RegisterSite(
        @NotBlank
        @Size(min = 1, max = 300)
        @Schema(description = "What it is called.", examples = "Example Assembly Works No 1")
        String name,

        @Nullable @Size(max = 500) @Schema(description = "Street address; may be left out.", examples = "1 Sample Road")
        String address,

        @Nullable
        @Size(max = 40)
        @Schema(description = "As written in its country; may be left out.", examples = "518000")
        String postalCode,

        @Nullable @Size(max = 200) @Schema(description = "The town; may be left out.", examples = "Shenzhen")
        String town,

        @NotNull
        @Pattern(regexp = "^[A-Z]{2}$", message = "must be an ISO 3166-1 alpha-2 code")
        @Schema(description = "The country it is in, as an ISO 3166-1 alpha-2 code.", examples = "CN")
        String country,

        @Nullable
        @Size(max = 10)
        @Schema(
                description =
                        "Numbers given by registers; the scheme OS-ID is the number of Open Supply Hub. May be left out.",
                examples = "[{\"scheme\": \"OS-ID\", \"id\": \"CN2021250D1DTN7\"}]")
        List<@NotNull @Valid IdentifierEntry> identifiers,

        @Schema(description = "Where it is on the map; left out when not known.") @Nullable @Valid
        Coordinates coordinates,

        @Schema(description = "What is done there; left out when not known.") @Nullable @Size(max = 5)
        List<@NotNull SiteActivity> activities,

        @Nullable
        @Min(0)
        @Max(5_000_000)
        @Schema(description = "How many people work there; left out when not known.", examples = "1200")
        Integer workers) {}
