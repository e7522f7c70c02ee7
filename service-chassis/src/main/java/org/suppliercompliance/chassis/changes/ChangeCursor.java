package org.suppliercompliance.chassis.changes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * A place in the journal: behind everything up to (transaction id, position). The epoch tells apart the time before a restore,
 * whose transaction ids were given out twice; the compaction tells who reads what a compaction has left from who had begun before it.
 *
 * @param compaction how often the journal had been compacted when the cursor was given out; not written while it is 0
 */
record ChangeCursor(int epoch, long transactionId, long position, int compaction) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\.(\\d{1,18})\\.(\\d{1,18})(?:\\.(\\d{1,9}))?");

    /** Reads what {@link #text} wrote; anything else is 400. */
    static ChangeCursor of(String text) {
        ChangeCursor cursor = text.length() > 80 ? null : parse(text);
        if (cursor == null) {
            throw new ProblemException(
                    StandardProblem.BAD_REQUEST,
                    "The cursor cannot be read.",
                    List.of(new Fault("query:after", "Send a cursor that this feed gave you, unchanged.")));
        }
        return cursor;
    }

    private static @Nullable ChangeCursor parse(String text) {
        try {
            Matcher parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            return parts.matches()
                    ? new ChangeCursor(
                            Integer.parseInt(parts.group(1)),
                            Long.parseLong(parts.group(2)),
                            Long.parseLong(parts.group(3)),
                            parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4)))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    String text() {
        String plain = epoch + "." + transactionId + "." + position + (compaction == 0 ? "" : "." + compaction);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    boolean isBefore(long otherTransaction, long otherPosition) {
        return transactionId != otherTransaction ? transactionId < otherTransaction : position < otherPosition;
    }
}
