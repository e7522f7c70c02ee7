package org.suppliercompliance.audit.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.suppliercompliance.audit.deadline.DeadlineClock;
import org.suppliercompliance.audit.deadline.LadderEnd;
import org.suppliercompliance.audit.noncompliance.CasePolicy;
import org.suppliercompliance.audit.noncompliance.CaseTurn;
import org.suppliercompliance.audit.noncompliance.NonComplianceAct;
import org.suppliercompliance.audit.noncompliance.Severity;
import org.suppliercompliance.audit.reference.ReferenceNumbers;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.time.Ids;

/**
 * The two triggers, and nothing else: a correction that is late after the last reminder, and a serious breach at once. Unique keys make
 * a repeat of either propose nothing new. A case that is over takes its open proposal with it.
 */
@ApplicationScoped
class SanctionProposals implements LadderEnd, CasePolicy {
    private static final String KIND = "SA";

    private static final String PROPOSE = """
            insert into sanction as s (id, authority, supplier_id, reference, non_compliance_id, case_reference, cause, deadline_version,
                status, proposed_on, version, created_at)
            select p.id, ?, p.supplier_id, p.reference, p.non_compliance_id, p.case_reference, ?, p.deadline_version, 'PROPOSED', ?, 1, ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::integer[])
                as p (id, supplier_id, reference, non_compliance_id, case_reference, deadline_version)
            on conflict do nothing returning""" + " " + SanctionRows.COLUMNS;

    private static final String WITHDRAW = """
            update sanction s set status = 'WITHDRAWN', withdrawn_on = ?, version = version + 1
            where non_compliance_id = ? and authority = ? and status = 'PROPOSED' returning""" + " " + SanctionRows.COLUMNS;

    private final TenantDatabase database;
    private final Outbox outbox;

    SanctionProposals(TenantDatabase database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** A case that gives cause; the version is that of the missed date, 0 where no date was missed. */
    private record Cause(UUID nonComplianceId, String caseReference, UUID supplierId, int deadlineVersion) {}

    private record Group(String authority, LocalDate on) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int byAuthority = authority.compareTo(other.authority);
            return byAuthority != 0 ? byAuthority : on.compareTo(other.on);
        }
    }

    @Override
    public void reached(List<Missed> missed, WorkerTransaction transaction) {
        Map<Group, List<Cause>> groups = missed.stream()
                .filter(one -> one.clock() == DeadlineClock.CORRECTION)
                .collect(Collectors.groupingBy(
                        one -> new Group(one.authority(), one.on()),
                        TreeMap::new,
                        Collectors.mapping(
                                one -> new Cause(
                                        one.nonComplianceId(), one.caseReference(), one.supplierId(), one.version()),
                                Collectors.toList())));
        groups.forEach((group, causes) -> propose(
                        transaction,
                        group.authority(),
                        SanctionTrigger.CORRECTION_OVERDUE,
                        group.on(),
                        transaction.now(),
                        causes)
                .forEach(proposed -> transaction.append(SanctionFact.of(SanctionAct.PROPOSE, proposed))));
    }

    @Override
    public void after(CaseTurn turn) {
        if (turn.act() == NonComplianceAct.COMMUNICATE && turn.severity() == Severity.SERIOUS) {
            Cause cause = new Cause(turn.id(), turn.reference(), turn.supplierId(), 0);
            propose(
                            database,
                            turn.authority(),
                            SanctionTrigger.SERIOUS_BREACH,
                            turn.today(),
                            turn.now(),
                            List.of(cause))
                    .forEach(proposed -> outbox.append(SanctionFact.of(SanctionAct.PROPOSE, proposed)));
        } else if (turn.endsCase()) {
            database.query(WITHDRAW, SanctionRows::read, turn.today(), turn.id(), turn.authority())
                    .forEach(over -> outbox.append(SanctionFact.of(SanctionAct.WITHDRAW, over)));
        }
    }

    private static List<Sanction> propose(
            Database database,
            String authority,
            SanctionTrigger trigger,
            LocalDate on,
            Instant now,
            List<Cause> causes) {
        List<UUID> ids = new ArrayList<>();
        causes.forEach(cause -> ids.add(Ids.next()));
        return database.query(
                PROPOSE,
                SanctionRows::read,
                authority,
                trigger,
                on,
                now,
                ids.toArray(UUID[]::new),
                causes.stream().map(Cause::supplierId).toArray(UUID[]::new),
                ReferenceNumbers.take(database, authority, KIND, on.getYear(), causes.size()),
                causes.stream().map(Cause::nonComplianceId).toArray(UUID[]::new),
                causes.stream().map(Cause::caseReference).toList(),
                causes.stream().map(Cause::deadlineVersion).toArray(Integer[]::new));
    }
}
