package org.suppliercompliance.criteria.catalogue;

import org.suppliercompliance.chassis.problem.ProblemType;

/** The problems only this service can answer with. */
public enum CriteriaProblem implements ProblemType {
    CRITERION_EXISTS("criterion-exists", "There is a criterion with this code already", 409),
    VERSION_OPEN("version-open", "Another version of the criterion is still being written", 409),
    VERSION_FROZEN("version-frozen", "A published version never changes", 409),
    TRANSITION_NOT_ALLOWED("transition-not-allowed", "The state of the version does not allow this", 409),
    NOT_READY_FOR_PUBLICATION("not-ready-for-publication", "The version lacks what a published one must have", 422),
    FORBIDDEN_BY_JURISDICTION("forbidden-by-jurisdiction", "The rules of the country forbid this use", 422);

    private final String slug;
    private final String title;
    private final int status;

    CriteriaProblem(String slug, String title, int status) {
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
