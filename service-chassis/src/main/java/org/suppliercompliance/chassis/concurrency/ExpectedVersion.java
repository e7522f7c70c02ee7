package org.suppliercompliance.chassis.concurrency;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * What the caller's {@code If-Match} header says. Take it as {@code @HeaderParam("If-Match") ExpectedVersion ifMatch} and call
 * {@link #require} after the resource was found and may be seen (404 first), before any rule (409 later).
 */
public final class ExpectedVersion {
    private static final Pattern TIME_STATE = Pattern.compile("(?<=\\d)\\.[a-z0-9]{1,64}(?=\"$)");

    private final String header;

    private ExpectedVersion(String header) {
        this.header = header;
    }

    /** Reads the header as it came; it is judged by {@link #require}. */
    public static ExpectedVersion valueOf(String header) {
        return new ExpectedVersion(header.trim());
    }

    /** 428 when the header is missing, empty or {@code *}; 412 when it is weak, unreadable or not the current version. */
    public static void require(@Nullable ExpectedVersion ifMatch, long currentVersion) {
        if (named(ifMatch) == null) {
            throw new ProblemException(
                    StandardProblem.PRECONDITION_REQUIRED,
                    "Send the ETag of the version you read in an If-Match header.");
        }
        requireIfNamed(ifMatch, currentVersion);
    }

    /** The same where a version need not be named: without one every version will do. The operation describes the header itself then. */
    public static void requireIfNamed(@Nullable ExpectedVersion ifMatch, long currentVersion) {
        String named = named(ifMatch);
        if (named != null && !TIME_STATE.matcher(named).replaceFirst("").equals(etag(currentVersion))) {
            throw new ProblemException(
                    StandardProblem.PRECONDITION_FAILED,
                    "The current version is " + etag(currentVersion) + ". Read it, decide again, and retry.");
        }
    }

    /** The tag in the header; null when it names no version. */
    private static @Nullable String named(@Nullable ExpectedVersion ifMatch) {
        return ifMatch == null || ifMatch.header.isEmpty() || ifMatch.header.equals("*") ? null : ifMatch.header;
    }

    /** The strong entity tag of a view: its version, and what time has made of it. */
    public static String etag(Versioned view) {
        return view.timeState().isEmpty()
                ? etag(view.version())
                : "\"" + view.version() + "." + view.timeState() + "\"";
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }
}
