package org.suppliercompliance.criteria.sets;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the quality gate looks for, how grave it is, and the requirement behind it. */
@Schema(description = "What the quality gate looks for.")
public enum GateRule {
    NO_LINES(Severity.ERROR, "C1"),
    CRITERION_NOT_IN_FORCE(Severity.ERROR, "C1"),
    USE_NOT_ALLOWED(Severity.ERROR, "C5"),
    POINTS_MISSING(Severity.ERROR, "C3"),
    POINTS_OUT_OF_PLACE(Severity.ERROR, "C3"),
    MANDATORY_AWARD(Severity.ERROR, "C14"),
    MANDATORY_BELOW_HALF(Severity.ERROR, "C12"),
    MANDATORY_NOT_ASSESSED(Severity.ERROR, "C13"),
    FORBIDDEN_BY_JURISDICTION(Severity.ERROR, "C6"),
    NO_MOMENT(Severity.ERROR, "C17"),
    NO_PROOF(Severity.ERROR, "C16"),
    MILESTONES_OUT_OF_ORDER(Severity.ERROR, "C42"),
    WEIGHTS_DO_NOT_ADD_UP(Severity.ERROR, "C7"),
    NO_MINERALS_DUE_DILIGENCE(Severity.ERROR, "S32"),
    OTHER_CATEGORY(Severity.WARNING, "C1"),
    RISK_NOT_ANSWERED(Severity.WARNING, "S30"),
    NO_AUDIT_RIGHT(Severity.WARNING, "C46"),
    HIGH_EFFORT_LOW_WEIGHT(Severity.WARNING, "C11"),
    WEIGHT_AGAINST_IMPORTANCE(Severity.WARNING, "C9"),
    EFFORT_UNKNOWN(Severity.HINT, "C10"),
    MARKET_NOT_ASKED(Severity.HINT, "C15"),
    MATURE_ENOUGH(Severity.HINT, "C14"),
    CERTIFICATION_COULD_REPLACE(Severity.HINT, "C40");

    final Severity severity;
    final String requirement;

    GateRule(Severity severity, String requirement) {
        this.severity = severity;
        this.requirement = requirement;
    }
}
