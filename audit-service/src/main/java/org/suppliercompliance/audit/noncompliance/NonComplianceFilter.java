package org.suppliercompliance.audit.noncompliance;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.deadline.DeadlineClock;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** The declared filters of the list; taken as {@code @BeanParam}. */
public class NonComplianceFilter {
    @QueryParam("status")
    @Parameter(description = "Only cases that stand here.")
    @Nullable
    NonComplianceStatus status;

    @QueryParam("severity")
    @Parameter(description = "Only cases of this severity.")
    @Nullable
    Severity severity;

    @QueryParam("supplierId")
    @Parameter(description = "Only cases about this supplier.")
    @Nullable
    UUID supplierId;

    @QueryParam("reportId")
    @Parameter(description = "Only cases that this supplier report shows.")
    @Nullable
    UUID reportId;

    @QueryParam("overdue")
    @Parameter(description = "With true only cases with a date that has passed, the longest overdue first.")
    @Nullable
    Boolean overdue;

    @QueryParam("clock")
    @Parameter(description = "Together with overdue=true: which of the two dates has passed.")
    @Nullable
    DeadlineClock clock;

    public NonComplianceFilter() {}

    /** 400 for a combination that asks nothing. */
    void check() {
        if (clock != null && !Boolean.TRUE.equals(overdue)) {
            throw new ProblemException(
                    StandardProblem.BAD_REQUEST,
                    "clock says which date is overdue; send overdue=true with it.",
                    List.of(new Fault("query:clock", "Needs overdue=true.")));
        }
    }
}
