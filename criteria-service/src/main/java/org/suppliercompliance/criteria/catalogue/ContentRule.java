package org.suppliercompliance.criteria.catalogue;

import java.util.List;
import java.util.Set;
import org.suppliercompliance.chassis.problem.Faults;

/** What every version must keep to, drafts too: readable, but broken rules are named all at once. */
final class ContentRule {
    private ContentRule() {}

    /**
     * @param themeKnown whether the theme is in the catalogue
     * @param knownConventions the codes of the ILO conventions the catalogue knows
     */
    static Faults check(CriterionContent content, boolean themeKnown, Set<String> knownConventions) {
        Faults faults = new Faults();
        faults.require(themeKnown, "/theme", "There is no such theme, see /themes.");
        faults.require(!content.titles().isEmpty(), "/titles", "Give a title in at least one language.");
        List<LegalBasis> legalBasis = content.legalBasis();
        for (int i = 0; i < legalBasis.size(); i++) {
            LegalBasis basis = legalBasis.get(i);
            String pointer = "/legalBasis/" + i + "/reference";
            switch (basis.kind()) {
                case ILO_CONVENTION ->
                    faults.require(
                            basis.reference() != null && knownConventions.contains(basis.reference()),
                            pointer,
                            "Not a fundamental ILO convention by its code, for instance C087.");
                case OTHER -> faults.require(basis.reference() != null, pointer, "Name the rule.");
                case NATIONAL_LAW_OF_PRODUCTION_COUNTRY -> {}
            }
        }
        List<Proof> proofs = content.proofs();
        for (int i = 0; i < proofs.size(); i++) {
            Proof proof = proofs.get(i);
            faults.require(
                    proof.depth() != ProofDepth.NAMED_METHODOLOGY || proof.methodology() != null,
                    "/proofs/" + i + "/methodology",
                    "The depth NAMED_METHODOLOGY needs the name of the methodology.");
        }
        return faults;
    }
}
