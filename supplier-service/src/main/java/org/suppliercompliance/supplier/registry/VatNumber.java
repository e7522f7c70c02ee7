package org.suppliercompliance.supplier.registry;

import java.util.regex.Pattern;

/** VAT numbers with their country prefix: the national rule where it is known here, the general shape elsewhere. */
final class VatNumber {
    private static final Pattern GENERAL =
            Pattern.compile("(AT|BE|BG|CY|CZ|EE|EL|ES|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|PT|RO|SI|SK|XI)[0-9A-Z]{2,12}");

    private VatNumber() {}

    static boolean valid(String vat) {
        if (vat.length() < 4) {
            return false;
        }
        String rest = vat.substring(2);
        return switch (vat.substring(0, 2)) {
            case "SE" -> rest.matches("\\d{10}01") && SchemeRule.SE_ON.accepts(swedish(rest));
            case "NO" -> rest.matches("[89]\\d{8}MVA") && CheckDigits.norwegian(rest);
            case "DK" -> rest.matches("[1-9]\\d{7}") && CheckDigits.danish(rest);
            case "FI" -> rest.matches("\\d{8}") && CheckDigits.finnish(rest);
            case "DE" -> rest.matches("[1-9]\\d{8}") && CheckDigits.german(rest);
            case "PL" -> rest.matches("\\d{10}") && CheckDigits.polish(rest);
            case "NL" -> rest.matches("\\d{9}B\\d{2}") && CheckDigits.dutch(vat);
            case "CH" -> rest.matches("E\\d{9}") && CheckDigits.swiss(rest.substring(1));
            default -> GENERAL.matcher(vat).matches();
        };
    }

    private static String swedish(String rest) {
        return rest.substring(0, 6) + "-" + rest.substring(6, 10);
    }
}
