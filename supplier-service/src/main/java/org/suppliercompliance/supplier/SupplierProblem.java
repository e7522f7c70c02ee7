package org.suppliercompliance.supplier;

import org.suppliercompliance.chassis.problem.ProblemType;

/** The refusals only this service knows. */
public enum SupplierProblem implements ProblemType {
    CODE_TAKEN("code-taken", "The code is in use", 409),
    IDENTIFIER_TAKEN("identifier-taken", "The identifier belongs to another supplier", 409),
    IDENTIFIERS_DISAGREE("identifiers-disagree", "The identifiers belong to different suppliers", 409),
    AUTHORITY_NOT_REGISTERED("authority-not-registered", "The caller's authority is not registered", 409),
    FILE_UNREADABLE("file-unreadable", "The file cannot be read as CSV", 400),
    COLUMNS_MISSING("columns-missing", "The file lacks needed columns", 422);

    private final String slug;
    private final String title;
    private final int status;

    SupplierProblem(String slug, String title, int status) {
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
