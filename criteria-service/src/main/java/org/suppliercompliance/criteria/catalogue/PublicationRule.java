package org.suppliercompliance.criteria.catalogue;

import org.suppliercompliance.chassis.problem.Faults;

/** What a version must hold before tenderers read it: how they will be verified is mandatory content (C16). */
final class PublicationRule {
    private PublicationRule() {}

    static Faults check(CriterionContent content) {
        Faults faults = new Faults();
        faults.require(
                content.titles().en() != null,
                "/titles/en",
                "A published criterion has an English title: the facts sent to other systems carry it.");
        faults.require(!content.uses().isEmpty(), "/uses", "Say where in a procurement it can be used.");
        faults.require(
                !content.proofs().isEmpty(),
                "/proofs",
                "Say what verifies it: kind of proof, depth and moment are mandatory content (C16).");
        return faults;
    }
}
