package org.suppliercompliance.supplier.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** What is known about a supplier, whole and checked. */
record SupplierDetails(
        String legalName,
        @Nullable String country,
        Set<Identifier> identifiers,
        Set<SupplierRole> roles,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String town) {
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    static void checkCountry(Faults faults, @Nullable String country) {
        faults.require(
                country == null || COUNTRIES.contains(country), "/country", "There is no such country in ISO 3166-1.");
    }

    /** The identifiers in the form they are stored in. The number itself is not repeated in a fault: it could be a person's. */
    static Set<Identifier> checkIdentifiers(Faults faults, IdentifierSchemes schemes, List<IdentifierEntry> entries) {
        Set<Identifier> identifiers = new TreeSet<>();
        for (int i = 0; i < entries.size(); i++) {
            IdentifierEntry entry = entries.get(i);
            if (!schemes.isKnown(entry.scheme())) {
                faults.add("/identifiers/" + i + "/scheme", "The scheme " + entry.scheme() + " is not known here.");
                continue;
            }
            Optional<Identifier> identifier = schemes.read(entry.scheme(), entry.id());
            if (identifier.isEmpty()) {
                faults.add(
                        "/identifiers/" + i + "/id",
                        "This cannot be a number of " + entry.scheme()
                                + ": wrong shape, wrong check digit, or a person's number.");
            } else if (!identifiers.add(identifier.get())) {
                faults.add("/identifiers/" + i, "The identifier is named twice.");
            }
        }
        return identifiers;
    }

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }
}
