package org.suppliercompliance.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.suppliercompliance.chassis.metrics.SampledNumber;
import org.suppliercompliance.chassis.metrics.SampledNumbers;

/** The dead letters that wait for an operator. */
@ApplicationScoped
class OpenDeadLetters implements SampledNumbers {
    @Override
    public List<SampledNumber> numbers() {
        return List.of(SampledNumber.count(
                "chassis.dead.letters.open",
                "Events that could not be applied and were not replayed",
                "from dead_letter where replayed_at is null order by created_at, id"));
    }
}
