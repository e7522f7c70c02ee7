package org.suppliercompliance.supplier;

import java.util.List;
import org.suppliercompliance.chassis.problem.ProblemType;

/** The refusals only this service knows. */
public enum SupplierProblem implements ProblemType {
    CODE_TAKEN("code-taken", "The code is in use", 409),
    IDENTIFIER_TAKEN("identifier-taken", "The identifier belongs to another supplier", 409),
    IDENTIFIERS_DISAGREE("identifiers-disagree", "The identifiers belong to different suppliers", 409),
    SITE_TAKEN("site-taken", "The site is registered already", 409),
    SITE_IDENTIFIERS_DISAGREE("site-identifiers-disagree", "The identifiers belong to different sites", 409),
    AUTHORITY_NOT_REGISTERED("authority-not-registered", "The caller's authority is not registered", 409),
    SUPPLIER_MERGED("supplier-merged", "The supplier was merged into another one", 409, "Link"),
    MERGE_CIRCLE("merge-circle", "The suppliers would point at each other", 409, "Link"),
    MERGE_TOO_LARGE("merge-too-large", "Too many records would be one supplier", 409),
    SUPPLIER_NOT_MERGED("supplier-not-merged", "The supplier is not merged", 409),
    SPLIT_TOO_LATE("split-too-late", "The merge is too long ago to be undone", 409, "Link"),
    CHANGE_PENDING("change-pending", "A merge or split of the supplier is proposed already", 409, "Link"),
    CHANGE_DECIDED("change-decided", "The proposal is decided", 409),
    CONFIRMED_BY_PROPOSER("confirmed-by-proposer", "Another authority decides than the one that proposed", 409),
    NO_CONTRACTS_THERE("no-contracts-there", "The authority has no contract with either supplier", 409),
    DOCUMENT_WITHDRAWN("document-withdrawn", "The document is withdrawn", 409),
    CPV_CODE_TAKEN("cpv-code-taken", "The CPV code belongs to another category", 409),
    RESPONSIBILITY_TAKEN("responsibility-taken", "Another one answers for the category in the network", 409, "Link"),
    NO_EXTENSION_LEFT("no-extension-left", "The contract has no extension option left", 409),
    CONTRACT_ENDED("contract-ended", "The contract has ended", 409),
    CONTRACT_RENEWED("contract-renewed", "Another contract goes on from this one", 409),
    PERIOD_UNKNOWN("period-unknown", "The period of the contract is not known", 409),
    NOTICE_UNSUPPORTED("notice-unsupported", "The notice cannot be taken in", 422),
    EDITION_TAKEN("edition-taken", "The edition of the data set is registered already", 409),
    EDITION_IN_USE("edition-in-use", "The edition of the data set is in use", 409),
    COLUMNS_MISSING("columns-missing", "The file lacks needed columns", 422);

    private final String slug;
    private final String title;
    private final int status;
    private final List<String> headers;

    SupplierProblem(String slug, String title, int status, String... headers) {
        this.slug = slug;
        this.title = title;
        this.status = status;
        this.headers = List.of(headers);
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
        return headers;
    }
}
