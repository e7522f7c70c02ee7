package org.suppliercompliance.criteria;

import java.util.List;
import org.suppliercompliance.chassis.problem.ProblemType;

/** The problems only this service can answer with. */
public enum CriteriaProblem implements ProblemType {
    CRITERION_EXISTS("criterion-exists", "There is a criterion with this code already", 409),
    VERSION_OPEN("version-open", "Another version of the criterion is still being written", 409),
    VERSION_FROZEN("version-frozen", "A published version never changes", 409),
    TRANSITION_NOT_ALLOWED("transition-not-allowed", "The state of the version does not allow this", 409),
    NOT_READY_FOR_PUBLICATION("not-ready-for-publication", "The version lacks what a published one must have", 422),
    FORBIDDEN_BY_JURISDICTION("forbidden-by-jurisdiction", "The rules of the country forbid this use", 422),

    KIND_EXISTS("evidence-kind-exists", "There is an evidence kind with this code already", 409),
    KIND_RETIRED("evidence-kind-retired", "The evidence kind is retired", 409),
    EQUIVALENCE_EXISTS("equivalence-exists", "The equivalence is stated already", 409),
    STATEMENT_ENDED("statement-ended", "The statement has ended already", 409),
    TOO_MANY_STATEMENTS("too-many-statements", "There are as many statements as one author may have", 409),
    CIRCULAR_EQUIVALENCE("circular-equivalence", "The kinds would count as each other in a circle", 422),

    CONTENT_PRESENT("content-present", "The proof has its content already", 409),
    CONTENT_MISSING("content-missing", "The proof has no content yet", 409),
    EVIDENCE_WITHDRAWN("evidence-withdrawn", "The proof is withdrawn", 409),
    REVIEWED_BY_UPLOADER("reviewed-by-uploader", "Another person reviews than the one who uploaded", 409),
    QUOTA_EXCEEDED("quota-exceeded", "There is no room for more proofs", 409),

    AUTHORITY_UNKNOWN("authority-unknown", "The registration of the authority has not arrived here yet", 409),
    CONSULTATION_TRANSITION("consultation-transition", "The state of the consultation does not allow this", 409),
    CONSULTATION_NOT_OPEN("consultation-not-open", "The consultation takes no answers", 409),

    NOT_RESPONSIBLE("not-responsible", "Another authority answers for the category", 403),
    ANALYSIS_DRAFT_EXISTS("risk-analysis-draft-exists", "The next version is being written already", 409),
    ANALYSIS_FROZEN("risk-analysis-frozen", "A published risk analysis never changes", 409),
    ANALYSIS_INCOMPLETE("risk-analysis-incomplete", "The analysis lacks what a published one must have", 422),

    DOCUMENT_DRAFT_EXISTS("document-draft-exists", "The next version is being written already", 409),
    DOCUMENT_FROZEN("document-frozen", "A published document never changes", 409),
    DOCUMENT_NOT_IN_FORCE("document-not-in-force", "Only a published version can be retired", 409),
    DOCUMENT_INCOMPLETE("document-incomplete", "The document lacks what a published one must have", 422),
    TERM_EXISTS("term-exists", "You have a term with this code already", 409),

    SET_FIXED("criteria-set-fixed", "A fixed criteria set never changes", 409),
    SET_NOT_FIXED("criteria-set-not-fixed", "The criteria set may still change", 409),
    SET_FULL("criteria-set-full", "The criteria set has as many lines as it may have", 409),
    LINE_EXISTS("criteria-set-line-exists", "The set has the criterion in this use already", 409),
    GATE_CLOSED("quality-gate-closed", "The quality gate found errors", 422);

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

    @Override
    public List<String> headers() {
        return this == ANALYSIS_DRAFT_EXISTS ? List.of("Link") : List.of();
    }
}
