package org.suppliercompliance.supplier.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is known about the numbers of one scheme: how they are written, and which ones cannot exist. */
enum SchemeRule {
    SE_ON("SE-ON") {
        @Override
        String normalise(String text) {
            String digits = text.replace("-", "");
            return digits.matches("\\d{10}") && text.matches("\\d{6}-?\\d{4}")
                    ? digits.substring(0, 6) + "-" + digits.substring(6)
                    : text;
        }

        // The third digit keeps personal numbers out: theirs is the first digit of a month, 0 or 1.
        @Override
        boolean accepts(String id) {
            return id.matches("\\d{2}[2-9]\\d{3}-\\d{4}") && CheckDigits.luhn(id.replace("-", ""));
        }
    },
    NO_BRC("NO-BRC") {
        @Override
        boolean accepts(String id) {
            return id.matches("[89]\\d{8}") && CheckDigits.norwegian(id);
        }
    },
    DK_CVR("DK-CVR") {
        @Override
        boolean accepts(String id) {
            return id.matches("[1-9]\\d{7}") && CheckDigits.danish(id);
        }
    },
    FI_PRO("FI-PRO") {
        @Override
        String normalise(String text) {
            return text.matches("\\d{8}") ? text.substring(0, 7) + "-" + text.charAt(7) : text;
        }

        @Override
        boolean accepts(String id) {
            return id.matches("\\d{7}-\\d") && CheckDigits.finnish(id.replace("-", ""));
        }
    },
    IS_KEN("IS-KEN") {
        // Organisations have 40 added to the day; below that it is a person's number.
        @Override
        boolean accepts(String id) {
            return id.matches("[4-7]\\d{9}");
        }
    },
    XI_LEI("XI-LEI") {
        @Override
        boolean accepts(String id) {
            return id.matches("[A-Z0-9]{18}[0-9]{2}") && CheckDigits.mod97(id);
        }
    },
    CN_USCI("CN-USCI") {
        @Override
        boolean accepts(String id) {
            return id.matches("[0-9A-HJ-NPQRTUWXY]{18}") && CheckDigits.chinese(id);
        }
    },
    TW_UBN("TW-UBN") {
        @Override
        boolean accepts(String id) {
            return id.matches("\\d{8}") && CheckDigits.taiwanese(id);
        }
    },
    GS1_GLN("GS1-GLN") {
        @Override
        boolean accepts(String id) {
            return id.matches("\\d{13}") && CheckDigits.gs1(id);
        }
    },
    /** Some countries write theirs with points; Swiss ones end in the name of the tax, in one of three languages: {@code CHE-116.281.710 MWST}. */
    EU_VAT("EU-VAT") {
        @Override
        String normalise(String text) {
            String bare = text.replaceAll("[.-]", "");
            return bare.startsWith("CHE") ? bare.replaceFirst("(MWST|TVA|IVA)$", "") : bare;
        }

        @Override
        boolean accepts(String id) {
            return VatNumber.valid(id);
        }
    },
    /** No check digit, but a shape; numbers are often written without their leading zero. */
    GB_COH("GB-COH") {
        @Override
        String normalise(String text) {
            String bare = super.normalise(text);
            return bare.matches("\\d{7}") ? "0" + bare : bare;
        }

        @Override
        boolean accepts(String id) {
            return id.matches("\\d{8}|[A-Z]{2}\\d{6}");
        }
    },
    NL_KVK("NL-KVK") {
        @Override
        boolean accepts(String id) {
            return id.matches("\\d{8}");
        }
    };

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    /** What text programs make of a hyphen. */
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    private final String scheme;

    SchemeRule(String scheme) {
        this.scheme = scheme;
    }

    static Optional<SchemeRule> of(String scheme) {
        for (SchemeRule rule : values()) {
            if (rule.scheme.equals(scheme)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** The one written form, if the number can exist. */
    Optional<String> read(String text) {
        String bare = BLANKS.matcher(text).replaceAll("");
        String id = normalise(DASHES.matcher(bare).replaceAll("-").toUpperCase(Locale.ROOT));
        return accepts(id) ? Optional.of(id) : Optional.empty();
    }

    /** Gets the text without blanks, in capitals. Where the register writes no hyphen, people do. */
    String normalise(String text) {
        return text.replace("-", "");
    }

    abstract boolean accepts(String id);
}
