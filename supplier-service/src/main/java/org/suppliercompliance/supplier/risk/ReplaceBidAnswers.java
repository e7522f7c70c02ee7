package org.suppliercompliance.supplier.risk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.problem.Faults;

/** What was answered in the tender of a contract, as a whole. */
@Schema(
        description = "What was answered in the tender of a contract, as a whole.",
        examples =
                "{\"answers\": [{\"question\": \"traceability-to-smelter\", \"answer\": \"All smelters are named and audited.\", \"adjustment\": -5}]}")
public record ReplaceBidAnswers(
        @Schema(
                description =
                        "All of them, each question once; together they move the score by at most 20 points either way.")
        @NotNull
        @Size(max = 20)
        List<@NotNull @Valid BidAnswer> answers) {
    void check(Faults faults) {
        Set<String> questions = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            faults.require(
                    questions.add(answers.get(i).question()),
                    "/answers/" + i + "/question",
                    "The question is named twice.");
        }
        int sum = answers.stream().mapToInt(BidAnswer::adjustment).sum();
        faults.require(
                Math.abs(sum) <= BidAnswer.MOST,
                "/answers",
                "Together the answers move the score by " + sum + " points; at most " + BidAnswer.MOST
                        + " either way.");
    }
}
