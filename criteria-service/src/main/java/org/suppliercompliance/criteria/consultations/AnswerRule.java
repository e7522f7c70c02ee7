package org.suppliercompliance.criteria.consultations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.criteria.catalogue.CriterionStatus;
import org.suppliercompliance.criteria.maturity.AskedCriterion;

/** What may be answered: what is asked about, once, while it is in use. What was answered before may be said again. */
final class AnswerRule {
    private AnswerRule() {}

    static Faults check(List<GivenAnswer> answers, List<AskedCriterionView> asked, List<Answers.Standing> standing) {
        Map<AskedCriterion, CriterionStatus> known = new HashMap<>();
        asked.forEach(criterion -> known.put(criterion.asked(), criterion.status()));
        Map<AskedCriterion, GivenAnswer> said = new HashMap<>();
        standing.forEach(one -> said.put(one.given().about(), one.given()));
        Faults faults = new Faults();
        Set<AskedCriterion> seen = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            GivenAnswer answer = answers.get(i);
            String pointer = "/answers/" + i;
            CriterionStatus status = known.get(answer.about());
            faults.require(
                    status != null, pointer + "/criterionId", "The consultation does not ask about this version.");
            faults.require(
                    status != CriterionStatus.RETIRED || Objects.equals(answer, said.get(answer.about())),
                    pointer + "/criterionId",
                    "This version was retired meanwhile: what was answered about it stands as it is.");
            faults.require(seen.add(answer.about()), pointer, "This version is answered about twice.");
            faults.require(
                    answer.note() == null
                            || !ConsultationPlan.ADDRESS.matcher(answer.note()).find(),
                    pointer + "/note",
                    "An address leads to a person: leave it out.");
        }
        return faults;
    }
}
