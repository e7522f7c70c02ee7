package org.suppliercompliance.criteria.catalogue;

import java.util.List;

/** Contents for the tests of the rules. */
final class Contents {
    static final Proof CERTIFICATE = new Proof(
            ProofKind.CERTIFICATE,
            "ISO 45001 certificate",
            ProofDepth.NAMED_METHODOLOGY,
            ProofMoment.TENDER,
            "ISO 45001",
            null,
            null);

    private Contents() {}

    static CriterionContent of(Labels titles, List<CriterionUse> uses, List<Proof> proofs, LegalBasis... basis) {
        return new CriterionContent("ohs", titles, null, List.of(basis), uses, proofs, null, List.of());
    }

    static Labels english(String title) {
        return new Labels(title, null, null);
    }
}
