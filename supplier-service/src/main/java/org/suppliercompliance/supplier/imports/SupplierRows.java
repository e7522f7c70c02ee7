package org.suppliercompliance.supplier.imports;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.registry.Identifier;
import org.suppliercompliance.supplier.registry.IdentifierSchemes;
import org.suppliercompliance.supplier.registry.Names;
import org.suppliercompliance.supplier.registry.SupplierIntake;
import org.suppliercompliance.supplier.registry.SupplierRole;

/** Reads the supplier out of a row. */
@Singleton
class SupplierRows {
    private final IdentifierSchemes schemes;

    SupplierRows(IdentifierSchemes schemes) {
        this.schemes = schemes;
    }

    /** The supplier, or none when the row was rejected. */
    Optional<SupplierIntake.Entry> read(ImportRow row, String source) {
        String name = row.required(Column.NAME, 300);
        String country = country(row);
        List<Identifier> identifiers = identifiers(row, country);
        List<SupplierRole> roles = roles(row);
        String address = row.text(Column.ADDRESS, 500);
        String postalCode = row.text(Column.POSTAL_CODE, 40);
        String town = row.text(Column.TOWN, 200);
        if (row.isRejected() || name == null) {
            return Optional.empty();
        }
        String key = key(
                source,
                Names.composed(name).toLowerCase(Locale.ROOT),
                country,
                Names.folded(orEmpty(address) + " " + orEmpty(town)));
        return Optional.of(new SupplierIntake.Entry(name, country, identifiers, roles, address, postalCode, town, key));
    }

    private static @Nullable String country(ImportRow row) {
        String text = row.text(Column.COUNTRY, 100);
        if (text == null) {
            return null;
        }
        Optional<String> code = CountryNames.code(text);
        if (code.isEmpty()) {
            row.reject(Column.COUNTRY, CountryNames.UNKNOWN, text);
        }
        return code.orElse(null);
    }

    /** A number that cannot be right is left out with a warning: the rest of the row is as good as before. */
    private List<Identifier> identifiers(ImportRow row, @Nullable String country) {
        List<Identifier> identifiers = new ArrayList<>();
        String scheme = row.text(Column.SCHEME, 40);
        String number = row.text(Column.IDENTIFIER, 100);
        if (number != null) {
            if (scheme == null) {
                row.warn(Column.SCHEME, "An identifier without its scheme says nothing; left out.", null);
            } else {
                schemes.read(scheme, number)
                        .ifPresentOrElse(
                                identifiers::add,
                                () -> row.warn(
                                        Column.IDENTIFIER,
                                        "No number of a known scheme: wrong scheme, shape or check digit; left out.",
                                        null));
            }
        }
        for (String pair : row.barred(Column.IDENTIFIERS)) {
            int colon = pair.indexOf(':');
            (colon < 0
                            ? Optional.<Identifier>empty()
                            : schemes.read(pair.substring(0, colon), pair.substring(colon + 1)))
                    .ifPresentOrElse(
                            identifiers::add,
                            () -> row.warn(
                                    Column.IDENTIFIERS,
                                    "No number of a known scheme, as scheme:number: wrong scheme, shape or check digit; left out.",
                                    null));
        }
        String national = row.text(Column.NATIONAL_ID, 200);
        if (national != null) {
            Optional<String> register = country == null ? Optional.empty() : schemes.nationalScheme(country);
            if (register.isEmpty()) {
                row.warn(
                        Column.NATIONAL_ID,
                        "No register is known here whose number this is, for this country; left out.",
                        null);
            } else {
                schemes.read(register.get(), national)
                        .ifPresentOrElse(
                                identifiers::add,
                                () -> row.warn(
                                        Column.NATIONAL_ID,
                                        "No number of " + register.get() + ": wrong shape or check digit; left out.",
                                        null));
            }
        }
        return identifiers.stream().distinct().toList();
    }

    private static List<SupplierRole> roles(ImportRow row) {
        List<SupplierRole> roles = new ArrayList<>();
        for (String text : row.list(Column.ROLES, 100)) {
            try {
                roles.add(SupplierRole.valueOf(text.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                row.reject(Column.ROLES, "A role is RESELLER, BRAND or MANUFACTURER.", text);
            }
        }
        return roles;
    }

    /** One short text for several: the parts cannot run into each other. */
    static String key(@Nullable String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(orEmpty(part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
