package org.suppliercompliance.audit.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.suppliercompliance.chassis.metrics.SampledNumber;
import org.suppliercompliance.chassis.metrics.SampledNumbers;

/** Whether the watch keeps up with the dates, and how much is overdue. */
@ApplicationScoped
class DeadlineNumbers implements SampledNumbers {
    /**
     * The running clocks that are overdue. It hops from authority to authority through the index of the overdue list, so that what is not
     * overdue yet, however much, is not read.
     */
    private static final String OVERDUE = """
            from (with recursive hop (authority) as (
                      (select authority from deadline where running order by authority limit 1)
                      union all
                      select (select d.authority from deadline d where d.running and d.authority > hop.authority order by d.authority limit 1)
                      from hop where hop.authority is not null)
                  select authority from hop where authority is not null) as ours,
                lateral (select from deadline d where d.running and d.authority = ours.authority and d.overdue_at <= %s
                         limit %d) as late""".formatted(SampledNumber.NOW, SampledNumber.MOST);

    @Override
    public List<SampledNumber> numbers() {
        return List.of(
                SampledNumber.count("audit.deadlines.overdue", "Running deadlines that are overdue", OVERDUE),
                SampledNumber.count(
                        "audit.deadlines.due",
                        "Deadlines whose next step has come and is not stated yet",
                        "from deadline where next_step_at <= " + SampledNumber.NOW),
                SampledNumber.age(
                        "audit.deadlines.due.age",
                        "How long the longest waiting of these steps is due",
                        "select min(next_step_at) from deadline where next_step_at <= " + SampledNumber.NOW),
                SampledNumber.age(
                        "audit.reports.due.age",
                        "How long the longest waiting step of a supplier report is due",
                        "select min(next_step_at) from supplier_report where next_step_at <= " + SampledNumber.NOW));
    }
}
