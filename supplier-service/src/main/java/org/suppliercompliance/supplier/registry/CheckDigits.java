package org.suppliercompliance.supplier.registry;

/** Check-digit sums, as pure functions of the characters; the shape of the number is checked before. */
final class CheckDigits {
    private static final String USCI_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CheckDigits() {}

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    static int weightedSum(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }

    static boolean norwegian(String digits) {
        int check = 11 - weightedSum(digits, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return check != 10 && (check == 11 ? 0 : check) == digits.charAt(8) - '0';
    }

    static boolean swiss(String digits) {
        return (11 - weightedSum(digits, 5, 4, 3, 2, 7, 6, 5, 4) % 11) % 11 == digits.charAt(8) - '0';
    }

    static boolean danish(String digits) {
        return weightedSum(digits, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    static boolean finnish(String digits) {
        int rest = weightedSum(digits, 7, 9, 10, 5, 8, 4, 2) % 11;
        return rest != 1 && (rest == 0 ? 0 : 11 - rest) == digits.charAt(7) - '0';
    }

    /** ISO 7064 MOD 97-10 over digits and letters, A = 10 to Z = 35. */
    static boolean mod97(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    /** GB 32100-2015: base 31 with weights 3^i. */
    static boolean chinese(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += USCI_ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return (31 - sum % 31) % 31 == USCI_ALPHABET.indexOf(text.charAt(17));
    }

    /** Divisible by five: numbers given out since 2023 no longer fill the older rule of ten, and every older one fills this too. */
    static boolean taiwanese(String digits) {
        int[] weights = {1, 2, 1, 2, 1, 2, 4, 1};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int product = (digits.charAt(i) - '0') * weights[i];
            sum += product / 10 + product % 10;
        }
        return sum % 5 == 0 || (digits.charAt(6) == '7' && (sum + 1) % 5 == 0);
    }

    static boolean gs1(String digits) {
        int sum = weightedSum(digits, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3);
        return (10 - sum % 10) % 10 == digits.charAt(12) - '0';
    }

    /** ISO 7064 MOD 11,10, used by German VAT numbers. */
    static boolean german(String digits) {
        int product = 10;
        for (int i = 0; i < 8; i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digits.charAt(8) - '0';
    }

    static boolean polish(String digits) {
        return weightedSum(digits, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digits.charAt(9) - '0';
    }

    /** The older Dutch numbers fill a sum of eleven, the newer ones MOD 97 over the whole text. */
    static boolean dutch(String vat) {
        return weightedSum(vat.substring(2), 9, 8, 7, 6, 5, 4, 3, 2) % 11 == vat.charAt(10) - '0' || mod97(vat);
    }
}
