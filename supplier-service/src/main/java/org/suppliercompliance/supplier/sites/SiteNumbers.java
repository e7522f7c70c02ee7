package org.suppliercompliance.supplier.sites;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.supplier.registry.Identifier;
import org.suppliercompliance.supplier.registry.IdentifierEntry;
import org.suppliercompliance.supplier.registry.IdentifierSchemes;

/** The numbers a site can have: those of Open Supply Hub, and those of the registers of organisations. */
@Singleton
public class SiteNumbers {
    /** Open Supply Hub, which gives a number to a place and not to an organisation. */
    public static final String OPEN_SUPPLY_HUB = "OS-ID";

    /** Country, year, day of the year, and six characters of the hub's own. */
    private static final Pattern HUB_NUMBER = Pattern.compile("[A-Z]{2}20\\d{2}(?:[0-2]\\d{2}|3[0-6]\\d)[0-9A-Z]{6}");

    private final IdentifierSchemes schemes;

    SiteNumbers(IdentifierSchemes schemes) {
        this.schemes = schemes;
    }

    /** The number in the form it is stored in, or none when it cannot exist. */
    public Optional<Identifier> read(String scheme, String text) {
        if (!scheme.equals(OPEN_SUPPLY_HUB)) {
            return schemes.read(scheme, text);
        }
        String number = text.replaceAll("[\\s\\u00a0]", "").toUpperCase(Locale.ROOT);
        return HUB_NUMBER.matcher(number).matches()
                ? Optional.of(new Identifier(OPEN_SUPPLY_HUB, number))
                : Optional.empty();
    }

    Set<Identifier> read(Faults faults, String pointer, List<IdentifierEntry> entries) {
        Set<Identifier> identifiers = new TreeSet<>();
        for (int i = 0; i < entries.size(); i++) {
            IdentifierEntry entry = entries.get(i);
            Optional<Identifier> identifier = read(entry.scheme(), entry.id());
            if (identifier.isEmpty()) {
                faults.add(
                        pointer + "/identifiers/" + i,
                        "This cannot be a number of " + entry.scheme()
                                + ": unknown scheme, wrong shape, or wrong check digit.");
            } else if (!identifiers.add(identifier.get())) {
                faults.add(pointer + "/identifiers/" + i, "The identifier is named twice.");
            }
        }
        return identifiers;
    }
}
