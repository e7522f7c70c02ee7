package org.suppliercompliance.criteria.riskanalysis;

import org.suppliercompliance.chassis.problem.ProblemType;

/** The problems only risk analyses can answer with. */
enum RiskAnalysisProblem implements ProblemType {
    NOT_RESPONSIBLE("not-responsible", "Another authority answers for the category", 403),
    DRAFT_EXISTS("risk-analysis-draft-exists", "The next version is being written already", 409),
    ANALYSIS_FROZEN("risk-analysis-frozen", "A published risk analysis never changes", 409),
    ANALYSIS_INCOMPLETE("risk-analysis-incomplete", "The analysis lacks what a published one must have", 422);

    private final String slug;
    private final String title;
    private final int status;

    RiskAnalysisProblem(String slug, String title, int status) {
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
