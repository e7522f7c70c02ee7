package org.suppliercompliance.supplier.authority;

import java.util.List;

/** The data of {@code authority-registered} and {@code authority-changed}. */
record AuthorityFact(
        String code,
        String name,
        String country,
        String zone,
        List<String> languages,
        List<String> networks,
        List<BuyingEntity> entities,
        List<Integer> stepsBefore,
        List<Integer> stepsAfter,
        int planDueMonths,
        int correctionDueMonths,
        int reportDueMonths) {
    static AuthorityFact of(AuthorityView view) {
        return new AuthorityFact(
                view.code(),
                view.name(),
                view.country(),
                view.zone(),
                view.languages(),
                view.networks(),
                view.entities(),
                view.stepsBefore(),
                view.stepsAfter(),
                view.planDueMonths(),
                view.correctionDueMonths(),
                view.reportDueMonths());
    }
}
