package org.suppliercompliance.supplier.imports;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.notices.NoticedParty;
import org.suppliercompliance.supplier.registry.Identifier;
import org.suppliercompliance.supplier.registry.IdentifierSchemes;

/** Reads the number of a supplier as a notice writes it: by the scheme it names, else by the register of the supplier's country. */
@Singleton
class NoticedNumbers {
    /** Names that notices give to registers, and the codes of org-id.guide they mean. */
    private static final Map<String, String> MEANT = Map.of(
            "NO-ORG", "NO-BRC",
            "NO-ORGNR", "NO-BRC",
            "NO-BRREG", "NO-BRC",
            "SE-ORG", "SE-ON",
            "SE-ORGNR", "SE-ON",
            "SE-BLV", "SE-ON",
            "LEI", "XI-LEI",
            "GLN", "GS1-GLN");

    /** A Finnish identity code: the day of birth, a sign for its century, a number and a check character. */
    private static final Pattern FINNISH_PERSON = Pattern.compile("(?i)\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]");

    private static final Pattern NORDIC_PERSON = Pattern.compile("\\d{10,12}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    /** What text programs make of a hyphen. */
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    private final IdentifierSchemes schemes;

    NoticedNumbers(IdentifierSchemes schemes) {
        this.schemes = schemes;
    }

    /**
     * A number that was read.
     *
     * @param asGiven the text of a number that is none of a known register; null where it could be a person's
     */
    record Read(List<Identifier> identifiers, @Nullable String asGiven) {
        static final Read NOTHING = new Read(List.of(), null);
    }

    Read read(NoticedParty party, @Nullable String country, String place, UnitReport report) {
        String number = party.number();
        if (number == null) {
            return Read.NOTHING;
        }
        if (party.naturalPerson()) {
            report.warn(place, "The supplier is a person: its number was not read.", null);
            return Read.NOTHING;
        }
        String scheme = party.scheme() == null ? null : MEANT.getOrDefault(party.scheme(), party.scheme());
        Optional<Identifier> named = scheme == null ? Optional.empty() : schemes.read(scheme, number);
        if (named.isPresent()) {
            return new Read(List.of(named.get()), null);
        }
        Optional<String> register = country == null ? Optional.empty() : schemes.nationalScheme(country);
        Optional<Identifier> national = register.flatMap(code -> schemes.read(code, number));
        if (national.isPresent()) {
            if (scheme != null && !scheme.equals(register.get())) {
                report.warn(
                        place,
                        "The number is none of " + party.scheme() + ", but one of " + register.get()
                                + ": taken as that.",
                        number);
            }
            return new Read(List.of(national.get()), null);
        }
        String shown = isPersonal(number) || number.length() > 100 ? null : number;
        report.warn(
                place,
                "No number of a known register, or a wrong check digit: the supplier was kept without it, the contract with the number as given.",
                shown);
        return new Read(List.of(), shown);
    }

    /**
     * Ten to twelve digits, or in Finland a code that may have letters, are how persons are numbered in the Nordic countries; what could be
     * one is not kept.
     */
    private static boolean isPersonal(String number) {
        String bare = DASHES.matcher(BLANKS.matcher(number).replaceAll("")).replaceAll("-");
        return FINNISH_PERSON.matcher(bare).matches()
                || NORDIC_PERSON.matcher(bare.replaceAll("[+-]", "")).matches();
    }
}
