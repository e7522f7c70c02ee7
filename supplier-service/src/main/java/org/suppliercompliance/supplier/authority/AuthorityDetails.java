package org.suppliercompliance.supplier.authority;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.suppliercompliance.chassis.problem.Faults;

/** What an authority says about itself, whole, and the rules it must keep. */
record AuthorityDetails(
        String name,
        String country,
        String zone,
        List<String> languages,
        List<BuyingEntity> entities,
        AuthoritySettings settings) {
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    /** Names every broken rule at once. */
    void check() {
        Faults faults = new Faults();
        faults.require(COUNTRIES.contains(country), "/country", "There is no country " + country + " in ISO 3166-1.");
        faults.require(
                ZoneId.getAvailableZoneIds().contains(zone),
                "/zone",
                "There is no such time zone in the IANA database.");
        faults.require(
                new HashSet<>(languages).size() == languages.size(), "/languages", "Every language may be named once.");
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < entities.size(); i++) {
            String code = entities.get(i).code();
            faults.require(codes.add(code), "/entities/" + i + "/code", "The entity " + code + " is named twice.");
        }
        settings.check(faults);
        faults.throwIfAny();
    }
}
