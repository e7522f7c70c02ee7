package org.suppliercompliance.criteria.consultations;

import org.suppliercompliance.chassis.problem.ProblemType;

/** The problems of consultations. */
public enum ConsultationProblem implements ProblemType {
    AUTHORITY_UNKNOWN("authority-unknown", "The registration of the authority has not arrived here yet", 409),
    CONSULTATION_TRANSITION("consultation-transition", "The state of the consultation does not allow this", 409),
    CONSULTATION_NOT_OPEN("consultation-not-open", "The consultation takes no answers", 409);

    private final String slug;
    private final String title;
    private final int status;

    ConsultationProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
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
