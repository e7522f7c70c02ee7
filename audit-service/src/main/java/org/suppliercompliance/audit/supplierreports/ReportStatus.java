package org.suppliercompliance.audit.supplierreports;

import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.chassis.problem.ProblemException;

/** Where a report stands. */
public enum ReportStatus {
    REQUESTED,
    RECEIVED,
    REVIEWED,
    /** The contract has no duty to report any more, or ended before the report fell due. */
    WITHDRAWN;

    /** 409 unless the report stands here. */
    void require(ReportStatus needed) {
        if (this != needed) {
            throw new ProblemException(AuditProblem.ACT_NOT_ALLOWED_NOW, "The report is " + this + ": " + inWords());
        }
    }

    private String inWords() {
        return switch (this) {
            case REQUESTED -> "it has not come in yet.";
            case RECEIVED -> "it has come in, and waits for its review.";
            case REVIEWED -> "it has come in and was reviewed.";
            case WITHDRAWN -> "its contract asks for none any more.";
        };
    }
}
