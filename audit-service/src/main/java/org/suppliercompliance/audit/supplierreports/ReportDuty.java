package org.suppliercompliance.audit.supplierreports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says about its report, beside the report there is.
 *
 * @param duty whether the contract has the duty to report
 * @param start the contract's first day, or null when it is not known
 * @param end the contract's last day, or null when it is not known
 * @param status where the report stands, or null when none was asked for
 * @param askedFor the start of the contract that the report's date was counted from, or null when none was asked for
 * @param due the day the report is due, as it stands or as it would be counted now; null when the contract's start is not known
 */
record ReportDuty(
        boolean duty,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable ReportStatus status,
        @Nullable LocalDate askedFor,
        @Nullable LocalDate due) {
    /** What follows. */
    enum Outcome {
        /** All is as it should be. */
        NOTHING,
        /** The contract has not begun: look again on its first day. */
        WAIT,
        REQUEST,
        /** The date follows the contract's start. */
        NEW_DATE,
        WITHDRAW
    }

    Outcome outcome(LocalDate today) {
        if (!duty || start == null) {
            return status == ReportStatus.REQUESTED ? Outcome.WITHDRAW : Outcome.NOTHING;
        }
        if (status == null) {
            return whileItRuns(start, today, Outcome.REQUEST);
        }
        return switch (status) {
            case REQUESTED -> {
                LocalDate ended = earlyEnd();
                if (ended != null && ended.isBefore(today)) {
                    yield Outcome.WITHDRAW;
                }
                yield start.equals(askedFor) ? Outcome.NOTHING : Outcome.NEW_DATE;
            }
            case WITHDRAWN -> whileItRuns(start, today, Outcome.NEW_DATE);
            case RECEIVED, REVIEWED -> Outcome.NOTHING;
        };
    }

    /** The day on which time alone changes what follows, once this has been done; null when only the contract can. */
    @Nullable
    LocalDate lookAgain(LocalDate today) {
        return switch (outcome(today)) {
            case WAIT -> start;
            case REQUEST, NEW_DATE -> dayAfterEarlyEnd();
            case NOTHING -> status == ReportStatus.REQUESTED ? dayAfterEarlyEnd() : null;
            case WITHDRAW -> null;
        };
    }

    private @Nullable LocalDate dayAfterEarlyEnd() {
        LocalDate ended = earlyEnd();
        return ended == null ? null : ended.plusDays(1);
    }

    /** The contract's last day when the report falls due only after it; one that runs until then owes its report, whatever comes later. */
    private @Nullable LocalDate earlyEnd() {
        return end != null && due != null && end.isBefore(due) ? end : null;
    }

    /** Nothing is asked for when the contract is over, and not yet before it begins. */
    private Outcome whileItRuns(LocalDate begin, LocalDate today, Outcome asked) {
        if (end != null && end.isBefore(today)) {
            return Outcome.NOTHING;
        }
        return begin.isAfter(today) ? Outcome.WAIT : asked;
    }
}
