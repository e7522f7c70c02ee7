package org.suppliercompliance.criteria.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A version of a criterion as it stands now.
 *
 * @param inForce the number of the version in force, or null when there is none
 */
public record CriterionSnapshot(
        CriterionRef ref,
        String code,
        @Nullable String framework,
        CriterionStatus status,
        Dimension dimension,
        CriterionContent content,
        @Nullable Integer inForce) {
    /** Whether it can be asked for with a proof at that moment. */
    public boolean isProvenAt(ProofMoment moment) {
        return content.proofs().stream().anyMatch(proof -> proof.moment() == moment);
    }
}
