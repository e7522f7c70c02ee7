package org.suppliercompliance.criteria.proof;

import org.suppliercompliance.chassis.problem.ProblemType;

/** The refusals about evidence kinds. */
enum ProofProblem implements ProblemType {
    KIND_EXISTS("evidence-kind-exists", "There is an evidence kind with this code already", 409),
    KIND_RETIRED("evidence-kind-retired", "The evidence kind is retired", 409),
    EQUIVALENCE_EXISTS("equivalence-exists", "The equivalence is stated already", 409),
    STATEMENT_ENDED("statement-ended", "The statement has ended already", 409),
    TOO_MANY_STATEMENTS("too-many-statements", "There are as many statements as one author may have", 409),
    CIRCULAR_EQUIVALENCE("circular-equivalence", "The kinds would count as each other in a circle", 422);

    private final String slug;
    private final String title;
    private final int status;

    ProofProblem(String slug, String title, int status) {
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
