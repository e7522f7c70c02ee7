package org.suppliercompliance.notification.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.notification.addressbook.AddressBook;

/** An authority decides to whom an overdue alert climbs. It counts at once, also for what is overdue already. */
@ApplicationScoped
class EscalationChainService {
    private final TenantDatabase database;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    EscalationChainService(TenantDatabase database, CurrentCaller caller, SuiteClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction(readOnly = true)
    EscalationChainView read() {
        return current(caller.tenant());
    }

    @TenantTransaction
    EscalationChainView replace(PutEscalationChain command, @Nullable ExpectedVersion ifMatch) {
        String authority = caller.tenant();
        Climbs.lock(database, authority);
        long version = current(authority).version();
        ExpectedVersion.require(ifMatch, version);
        command.check(person -> AddressBook.isOfAuthority(database, person, authority));
        database.update(
                "insert into escalation_chain (authority, decided_by, decided_at, version) values (?, ?, ?, ?)"
                        + " on conflict on constraint pk_escalation_chain do update set decided_by = excluded.decided_by,"
                        + " decided_at = excluded.decided_at, version = escalation_chain.version + 1",
                authority,
                caller.get().subject(),
                clock.now(),
                version + 1);
        Climbs.carryOver(database, authority, command.steps());
        database.update("delete from escalation_step where authority = ?", authority);
        for (int i = 0; i < command.steps().size(); i++) {
            ChainStep step = command.steps().get(i);
            database.update(
                    "insert into escalation_step (authority, position, function, person_id, grace_days) values (?, ?, ?::text, ?::uuid, ?)",
                    authority,
                    i + 1,
                    step.function(),
                    step.personId(),
                    step.graceDays());
        }
        Climbs.follow(database, authority);
        return current(authority);
    }

    private EscalationChainView current(String authority) {
        List<ChainStep> steps = database.query(
                "select function, person_id, grace_days from escalation_step where authority = ? order by position limit 5",
                row -> new ChainStep(
                        row.nullableText("function"), row.nullableUuid("person_id"), row.integer("grace_days")),
                authority);
        return database.one(
                        "select decided_at, version from escalation_chain where authority = ?",
                        row -> new EscalationChainView(
                                authority, steps, row.instant("decided_at"), row.bigint("version")),
                        authority)
                .orElseGet(() -> new EscalationChainView(authority, steps, null, 1));
    }
}
