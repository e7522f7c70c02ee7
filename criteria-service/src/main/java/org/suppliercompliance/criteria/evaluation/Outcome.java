package org.suppliercompliance.criteria.evaluation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an answer. */
@Schema(
        description =
                "What became of an answer. PROVEN: a proof in the wallet satisfies the line. VERIFIED: the authority verified it outside of the wallet. OFFERED: its proof is asked for later. NOT_PROVEN: it is claimed, and no proof satisfies it. Only the first three count.")
public enum Outcome {
    /** A proof in the wallet satisfies the line. */
    PROVEN,
    /** The authority verified it by a document outside of the wallet. */
    VERIFIED,
    /** It is offered; its proof is asked for later. */
    OFFERED,
    /** It is claimed, and no proof satisfies it. */
    NOT_PROVEN,
    NOT_MET,
    NOT_ANSWERED;

    /** Whether the answer gets points. */
    public boolean counts() {
        return this == PROVEN || this == VERIFIED || this == OFFERED;
    }
}
