package org.suppliercompliance.criteria.library;

import org.suppliercompliance.chassis.problem.ProblemType;

/** The problems only the library can answer with. */
enum LibraryProblem implements ProblemType {
    DOCUMENT_DRAFT_EXISTS("document-draft-exists", "The next version is being written already", 409),
    DOCUMENT_FROZEN("document-frozen", "A published document never changes", 409),
    DOCUMENT_NOT_IN_FORCE("document-not-in-force", "Only a published version can be retired", 409),
    DOCUMENT_INCOMPLETE("document-incomplete", "The document lacks what a published one must have", 422),
    TERM_EXISTS("term-exists", "You have a term with this code already", 409);

    private final String slug;
    private final String title;
    private final int status;

    LibraryProblem(String slug, String title, int status) {
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
