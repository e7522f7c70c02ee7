package org.suppliercompliance.supplier.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What speaks for two records being one organisation, or against it. */
@Schema(
        description =
                "What speaks for two records being one organisation, or against it. Names are compared without legal form. SAME_NUMBER: for instance an organisation number inside a VAT number. OTHER_NUMBER: each has its own in one national register.")
public enum LikenessReason {
    /** The same number in another register, for instance an organisation number inside a VAT number. */
    SAME_NUMBER,
    /** The same words, whatever the legal form. */
    SAME_NAME,
    SIMILAR_NAME,
    SAME_COUNTRY,
    OTHER_COUNTRY,
    SAME_ADDRESS,
    SAME_POSTAL_CODE,
    SAME_TOWN,
    /** Each has its own number in one national register. */
    OTHER_NUMBER
}
