package org.suppliercompliance.criteria.wallet;

import org.suppliercompliance.chassis.problem.ProblemType;

/** The refusals of the wallet. */
enum WalletProblem implements ProblemType {
    CONTENT_PRESENT("content-present", "The proof has its content already", 409),
    CONTENT_MISSING("content-missing", "The proof has no content yet", 409),
    EVIDENCE_WITHDRAWN("evidence-withdrawn", "The proof is withdrawn", 409),
    REVIEWED_BY_UPLOADER("reviewed-by-uploader", "Another person reviews than the one who uploaded", 409),
    QUOTA_EXCEEDED("quota-exceeded", "There is no room for more proofs", 409),
    CONTENT_EMPTY("content-empty", "The content has 0 bytes", 422),
    CONTENT_REFUSED("content-refused", "The content is not one of the types that are taken", 422),
    TYPE_DISGUISED("type-disguised", "The content is not of the type it was declared as", 422);

    private final String slug;
    private final String title;
    private final int status;

    WalletProblem(String slug, String title, int status) {
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
