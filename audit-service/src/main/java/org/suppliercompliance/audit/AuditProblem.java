package org.suppliercompliance.audit;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.ProblemType;

/** The problems only this service can answer with. */
public enum AuditProblem implements ProblemType {
    ACT_NOT_ALLOWED_NOW("act-not-allowed-now", "The state of the case does not allow this act", 409),
    PROGRAMME_EXISTS("programme-exists", "The year has a programme already", 409),
    DESKTOP_AUDIT_EXISTS("desktop-audit-exists", "The supplier has a desktop audit in this contract period", 409),
    SHARING_GATES("sharing-gates", "The audit cannot be shared yet", 409),
    REVIEW_CLOSED("review-closed", "The supplier's review of the draft is over", 409),
    CONTENT_PRESENT("content-present", "The evidence has its content already", 409),
    CONTENT_MISSING("content-missing", "The evidence has no content yet", 409),
    QUOTA_EXCEEDED("quota-exceeded", "There is no room for more evidence", 409),
    REPORT_CONFIDENTIAL("report-confidential", "The report is confidential", 409),
    ALREADY_REUSED("already-reused", "The result of the audit was accepted before", 409),
    FOUR_EYES("four-eyes", "Somebody else has to decide this", 403);

    private final String slug;
    private final String title;
    private final int status;

    AuditProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    /**
     * 409 that says where something stands, and what can be done to it there.
     *
     * @param what what it is, as the sentence begins
     */
    public static ProblemException notNow(String what, Enum<?> state, Set<? extends Enum<?>> possible) {
        String acts = possible.stream()
                .map(act -> act.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return new ProblemException(
                ACT_NOT_ALLOWED_NOW,
                what + " is " + state + ", which does not allow this act. "
                        + (acts.isEmpty() ? "Its state changes no more." : "What can be done now: " + acts + "."));
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
