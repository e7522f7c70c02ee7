package org.suppliercompliance.supplier.sites;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.supplier.registry.Identifier;
import org.suppliercompliance.supplier.registry.IdentifierEntry;
import org.suppliercompliance.supplier.registry.Names;
import org.suppliercompliance.supplier.registry.SupplierIntake;

/** What is known about a site, whole and checked. */
public record SiteDetails(
        String name,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String town,
        String country,
        Set<Identifier> identifiers,
        @Nullable Coordinates coordinates,
        List<SiteActivity> activities,
        @Nullable Integer workers) {

    /** Reads a site out of a request; faults are noted below the pointer. */
    public static SiteDetails of(RegisterSite site, Faults faults, String pointer, SiteNumbers numbers) {
        return checked(
                faults,
                pointer,
                site.name(),
                site.address(),
                site.postalCode(),
                site.town(),
                site.country(),
                numbers.read(
                        faults, pointer, Objects.requireNonNullElse(site.identifiers(), List.<IdentifierEntry>of())),
                site.coordinates(),
                Objects.requireNonNullElse(site.activities(), List.<SiteActivity>of()),
                site.workers());
    }

    static SiteDetails checked(
            Faults faults,
            String pointer,
            String name,
            @Nullable String address,
            @Nullable String postalCode,
            @Nullable String town,
            String country,
            Set<Identifier> identifiers,
            @Nullable Coordinates coordinates,
            List<SiteActivity> activities,
            @Nullable Integer workers) {
        faults.require(
                SupplierIntake.isCountry(country), pointer + "/country", "There is no such country in ISO 3166-1.");
        return new SiteDetails(
                name,
                address,
                postalCode,
                town,
                country,
                identifiers,
                coordinates == null ? null : coordinates.rounded(),
                activities.stream().distinct().sorted().toList(),
                workers);
    }

    String nameFolded() {
        return Names.folded(name);
    }

    /** The address without case, accents and punctuation: lists of the same factory differ in exactly these. */
    public static String plainAddress(@Nullable String address, @Nullable String town) {
        String whole = Objects.requireNonNullElse(address, "") + " " + Objects.requireNonNullElse(town, "");
        return Names.folded(whole).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** What a site without an identifier is recognised by; the parts cannot run into each other. */
    String key() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(nameFolded(), country, plainAddress(address, town))) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
