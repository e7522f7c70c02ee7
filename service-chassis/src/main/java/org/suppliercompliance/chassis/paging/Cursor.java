package org.suppliercompliance.chassis.paging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.suppliercompliance.chassis.json.Characters;
import org.suppliercompliance.chassis.problem.Diagnosis;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;

/**
 * A position in one query: it names the row beside it and the query it belongs to, so that it cannot be carried to another filter.
 * It grants nothing: the filter and row-level security are applied on every page anew.
 *
 * @param query the fingerprint of the query
 * @param forward whether the page lies behind the row, else before it
 * @param sort the row's sort value as text
 * @param id the row's id
 */
record Cursor(String query, boolean forward, String sort, String id) {
    private static final char SEPARATOR = '\u001f';
    private static final int FINGERPRINT_BYTES = 8;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
    private static final int LAST_YEAR = 9999;
    private static final int FURTHEST_OFFSET_SECONDS = 16 * 60 * 60;

    static String fingerprint(Object... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.deepToString(parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    String encode() {
        String text = query + SEPARATOR + (forward ? 'n' : 'p') + SEPARATOR + id + SEPARATOR + sort;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String encoded, String query, String sortType) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String[] parts = text.split(String.valueOf(SEPARATOR), 4);
            if (parts.length != 4 || !(parts[1].equals("n") || parts[1].equals("p"))) {
                throw unreadable();
            }
            if (!parts[0].equals(query)) {
                throw refused("This cursor belongs to another query. Repeat the filters of the page it came from.");
            }
            checkSort(parts[3], sortType);
            return new Cursor(
                    query,
                    parts[1].equals("n"),
                    parts[3],
                    UUID.fromString(parts[2]).toString());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable();
        }
    }

    /** Java reads years, offsets and digits that PostgreSQL does not: what passes here has to pass there. */
    private static void checkSort(String value, String sortType) {
        boolean readable = switch (sortType) {
            case "timestamptz" -> isMoment(value);
            case "date" -> isYear(LocalDate.parse(value).getYear());
            case "bigint" -> isNumber(value, Long.MIN_VALUE, Long.MAX_VALUE);
            case "integer" -> isNumber(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            default -> Characters.faultOf(value) == null;
        };
        if (!readable) {
            throw unreadable();
        }
    }

    private static boolean isMoment(String value) {
        OffsetDateTime moment =
                OffsetDateTime.parse(value.replaceFirst(" ", "T").replaceFirst("([+-]\\d\\d)$", "$1:00"));
        return isYear(moment.getYear()) && Math.abs(moment.getOffset().getTotalSeconds()) < FURTHEST_OFFSET_SECONDS;
    }

    private static boolean isYear(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }

    private static boolean isNumber(String value, long least, long greatest) {
        long number = Long.parseLong(value);
        return number >= least && number <= greatest && NUMBER.matcher(value).matches();
    }

    private static ProblemException unreadable() {
        return refused("This cursor cannot be read. Start again without one.");
    }

    private static ProblemException refused(String detail) {
        return Diagnosis.badRequest(List.of(new Fault("query:cursor", detail)));
    }
}
