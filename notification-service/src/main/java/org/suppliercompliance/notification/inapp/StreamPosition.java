package org.suppliercompliance.notification.inapp;

import java.util.List;
import java.util.regex.Pattern;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * A place in the order of changes.
 *
 * @param transaction the id of the transaction that made the change
 * @param number the number of the change, rising within it
 */
record StreamPosition(long transaction, long number) {
    static final String FORM = "^[0-9]{1,18}\\.[0-9]{1,18}$";
    private static final Pattern READABLE = Pattern.compile(FORM);

    static StreamPosition of(String text) {
        if (!READABLE.matcher(text).matches()) {
            throw new ProblemException(
                    StandardProblem.BAD_REQUEST,
                    "The position cannot be read.",
                    List.of(new Fault("header:Last-Event-ID", "Must be the id of an event of this stream.")));
        }
        int dot = text.indexOf('.');
        return new StreamPosition(Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
    }

    String text() {
        return transaction + "." + number;
    }
}
