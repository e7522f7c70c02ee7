package org.suppliercompliance.supplier.imports;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.declarations.DeclarationIntake;
import org.suppliercompliance.supplier.declarations.RiskCategory;
import org.suppliercompliance.supplier.declarations.RiskEntry;
import org.suppliercompliance.supplier.registry.Identifier;
import org.suppliercompliance.supplier.sites.Coordinates;
import org.suppliercompliance.supplier.sites.SiteActivity;
import org.suppliercompliance.supplier.sites.SiteDetails;
import org.suppliercompliance.supplier.sites.SiteNumbers;

/** Reads a factory out of a row of a published list; what cannot be understood beside name and country is left out with a warning. */
@Singleton
class SiteRows {
    private static final int MOST_SUPPLIED = 20;
    private static final Map<SiteActivity, List<String>> WORDS = Map.of(
            SiteActivity.FINAL_ASSEMBLY, List.of("assembl", "final", "montering"),
            SiteActivity.MAIN_COMPONENT,
                    List.of("component", "komponent", "part", "panel", "board", "batter", "tier 2"),
            SiteActivity.SMELTER_OR_REFINER, List.of("smelt", "refin"),
            SiteActivity.MINE, List.of("mine", "mining", "gruva", "gruve"));

    private final SiteNumbers numbers;

    SiteRows(SiteNumbers numbers) {
        this.numbers = numbers;
    }

    /** The factory as a contract's list declares it, or none when the row was rejected. */
    Optional<DeclarationIntake.Entry> read(ImportRow row) {
        SiteActivity role = role(row);
        Integer tier = whole(row, Column.TIER, 10);
        String product = row.text(Column.PRODUCT, 300);
        String brand = row.text(Column.BRAND, 200);
        String operator = row.text(Column.OPERATOR, 300);
        UUID id = row.id(Column.SITE_ID);
        RiskEntry risk = risk(row);
        List<String> suppliesTo = suppliesTo(row);
        Optional<SiteDetails> site = site(row, role == SiteActivity.OTHER ? List.of() : List.of(role));
        return row.isRejected()
                ? Optional.empty()
                : site.map(found -> new DeclarationIntake.Entry(
                        found,
                        role,
                        tier != null && tier > 0 ? tier : null,
                        product,
                        brand,
                        operator,
                        id,
                        risk,
                        suppliesTo,
                        row.line()));
    }

    private static List<String> suppliesTo(ImportRow row) {
        List<String> named = row.barred(Column.SUPPLIES_TO);
        if (named.size() > MOST_SUPPLIED) {
            row.warn(Column.SUPPLIES_TO, "The first " + MOST_SUPPLIED + " names are taken.", null);
        }
        return named.stream().limit(MOST_SUPPLIED).toList();
    }

    /** A risk needs a priority, a category and a description; one that lacks something is left out, and the factory kept. */
    private static @Nullable RiskEntry risk(ImportRow row) {
        String priority = row.text(Column.RISK_PRIORITY, 40);
        String named = row.text(Column.RISK_CATEGORY, 100);
        String description = row.text(Column.RISK_DESCRIPTION, 2000);
        String method = row.text(Column.RISK_METHOD, 2000);
        String handling = row.text(Column.RISK_HANDLING, 4000);
        if (priority == null && named == null && description == null && method == null && handling == null) {
            return null;
        }
        Optional<RiskCategory> category = Arrays.stream(RiskCategory.values())
                .filter(one -> one.name().equalsIgnoreCase(named))
                .findFirst();
        if (priority == null || !priority.matches("[1-9]\\d?|100") || category.isEmpty() || description == null) {
            row.warn(
                    Column.RISK_PRIORITY,
                    "A risk has a priority of 1 to 100, a category and a description; left out.",
                    priority);
            return null;
        }
        return new RiskEntry(Integer.parseInt(priority), category.get(), description, method, handling);
    }

    /** The factory for itself, or none when the row was rejected. */
    Optional<SiteDetails> readSite(ImportRow row) {
        return site(row, activities(row));
    }

    private Optional<SiteDetails> site(ImportRow row, List<SiteActivity> activities) {
        String name = row.required(Column.SITE_NAME, 300);
        String country = country(row);
        String address = row.text(Column.SITE_ADDRESS, 500);
        String postalCode = row.text(Column.POSTAL_CODE, 40);
        String town = row.text(Column.TOWN, 200);
        Integer workers = whole(row, Column.WORKERS, 5_000_000);
        Set<Identifier> identifiers = identifiers(row);
        Coordinates place = place(row);
        if (row.isRejected() || name == null || country == null) {
            return Optional.empty();
        }
        return Optional.of(
                new SiteDetails(name, address, postalCode, town, country, identifiers, place, activities, workers));
    }

    /** What is done at a site, as one's own export lists it; a published list names one thing in words. */
    private static List<SiteActivity> activities(ImportRow row) {
        String text = row.text(Column.SITE_ROLE, 300);
        if (text == null) {
            return List.of();
        }
        List<String> names = Arrays.asList(text.split("\\|"));
        List<String> known =
                Arrays.stream(SiteActivity.values()).map(Enum::name).toList();
        if (known.containsAll(names)) {
            return names.stream().map(SiteActivity::valueOf).distinct().sorted().toList();
        }
        SiteActivity role = role(row);
        return role == SiteActivity.OTHER ? List.of() : List.of(role);
    }

    private static @Nullable String country(ImportRow row) {
        String text = row.required(Column.SITE_COUNTRY, 100);
        if (text == null) {
            return null;
        }
        Optional<String> code = CountryNames.code(text);
        if (code.isEmpty()) {
            row.reject(Column.SITE_COUNTRY, CountryNames.UNKNOWN, text);
        }
        return code.orElse(null);
    }

    private static SiteActivity role(ImportRow row) {
        String text = row.text(Column.SITE_ROLE, 300);
        if (text == null) {
            return SiteActivity.OTHER;
        }
        String plain = text.toLowerCase(Locale.ROOT).replace('_', ' ');
        for (SiteActivity role : SiteActivity.values()) {
            if (WORDS.getOrDefault(role, List.of()).stream().anyMatch(plain::contains)) {
                return role;
            }
        }
        if (!plain.equals("other")) {
            row.warn(Column.SITE_ROLE, "This names no role known here; the site is kept as OTHER.", text);
        }
        return SiteActivity.OTHER;
    }

    /** A whole number as people write it; a range or a guess is none. */
    private static @Nullable Integer whole(ImportRow row, Column column, int most) {
        String text = row.text(column, 40);
        if (text == null) {
            return null;
        }
        String digits = text.toLowerCase(Locale.ROOT)
                .replaceAll("^tier\\s*", "")
                .replaceAll("(?<=\\d)[ ,.\\u00a0\\u202f](?=\\d{3}\\b)", "");
        if (digits.matches("\\d{1,7}") && Integer.parseInt(digits) <= most) {
            return Integer.valueOf(digits);
        }
        row.warn(column, "This is no whole number of at most " + most + "; left out.", text);
        return null;
    }

    private Set<Identifier> identifiers(ImportRow row) {
        Set<Identifier> identifiers = new TreeSet<>();
        for (String pair : row.barred(Column.IDENTIFIERS)) {
            int colon = pair.indexOf(':');
            (colon < 0
                            ? Optional.<Identifier>empty()
                            : numbers.read(pair.substring(0, colon), pair.substring(colon + 1)))
                    .ifPresentOrElse(
                            identifiers::add,
                            () -> row.warn(
                                    Column.IDENTIFIERS,
                                    "No number of a known scheme, as scheme:number; left out.",
                                    pair));
        }
        String text = row.text(Column.OS_ID, 64);
        if (text != null) {
            numbers.read(SiteNumbers.OPEN_SUPPLY_HUB, text)
                    .ifPresentOrElse(
                            identifiers::add,
                            () -> row.warn(Column.OS_ID, "No number of Open Supply Hub; left out.", text));
        }
        return identifiers;
    }

    private static @Nullable Coordinates place(ImportRow row) {
        BigDecimal latitude = degrees(row, Column.LATITUDE, 90);
        BigDecimal longitude = degrees(row, Column.LONGITUDE, 180);
        return latitude == null || longitude == null ? null : new Coordinates(latitude, longitude).rounded();
    }

    private static @Nullable BigDecimal degrees(ImportRow row, Column column, int most) {
        String text = row.text(column, 40);
        if (text == null) {
            return null;
        }
        // Degrees have no thousands: a comma in them stands for the point.
        String digits = text.replace(',', '.');
        if (digits.matches("-?\\d{1,3}(\\.\\d{1,20})?")) {
            BigDecimal degrees = new BigDecimal(digits);
            if (degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0) {
                return degrees;
            }
        }
        row.warn(column, "These are no degrees as 59.3293, of at most " + most + "; left out.", text);
        return null;
    }
}
