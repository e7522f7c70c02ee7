package org.suppliercompliance.criteria.wallet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an authority found a proof to be. */
@Schema(
        description =
                "What an authority found a proof to be; one that it rejected satisfies no criterion in its tenders.")
public enum Verdict {
    ACCEPTED,
    REJECTED
}
