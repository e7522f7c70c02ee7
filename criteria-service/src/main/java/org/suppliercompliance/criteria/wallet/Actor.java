package org.suppliercompliance.criteria.wallet;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * For whom the caller acts in the wallet: for a supplier or for an authority, never for both.
 *
 * @param authority the authority, or null
 * @param supplier the supplier, or null
 * @param speaksFor the supplier and those merged into it; empty for an authority
 */
record Actor(@Nullable String authority, @Nullable UUID supplier, List<UUID> speaksFor, String subject) {
    /** For what only an authority does. */
    String requireAuthority() {
        if (authority == null) {
            throw new ProblemException(StandardProblem.FORBIDDEN, "The token acts for no authority.");
        }
        return authority;
    }

    /** What a proof says is its uploader's to change. */
    void requireUploader(EvidenceView evidence) {
        boolean own = supplier != null
                ? evidence.authority() == null && speaksFor.contains(evidence.supplierId())
                : Objects.equals(authority, evidence.authority());
        if (!own) {
            throw new ProblemException(StandardProblem.FORBIDDEN, "Somebody else uploaded the proof.");
        }
    }
}
