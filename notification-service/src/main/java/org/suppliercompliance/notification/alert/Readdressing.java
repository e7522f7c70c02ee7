package org.suppliercompliance.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.notification.Role;
import org.suppliercompliance.notification.addressbook.AddressBook;
import org.suppliercompliance.notification.addressbook.FunctionLeft;
import org.suppliercompliance.notification.addressbook.PersonErased;
import org.suppliercompliance.notification.delivery.RecipientGone;
import org.suppliercompliance.notification.fact.Audience;
import org.suppliercompliance.notification.fact.FactType;

/** What somebody was to take care of goes to whoever does so from now on. It waits for nobody in particular, and is addressed by the sweep. */
@ApplicationScoped
class Readdressing {
    /** News in the inbox ask for nothing, so there is nothing to hand over. */
    private static final Set<Audience> MANAGERS =
            EnumSet.of(Audience.MANAGERS, Audience.SUPPLIER_CONTACTS_ELSE_MANAGERS, Audience.WHOSE_IT_IS);

    private static final List<String> OF_MANAGERS = slugs(type -> MANAGERS.contains(type.audience()));

    private static final List<String> IN_INBOX = slugs(type -> type.audience() == Audience.MANAGERS_IN_INBOX);

    /** Whether a fact, whatever its case says, still is to be told: nothing has settled it, and no day it announces is past. Binds the time. */
    private static final String COUNTS = "f.settled_at is null and not " + StaleFacts.DAY_IS_PAST;

    /**
     * Open alerts that a person was told as a manager: their fact still counts, nobody acknowledged it, and it is no wish of the person.
     * What was not sent yet is taken back; what no other manager was told waits for one.
     */
    private static final String MOVE =
            "with open as (select a.id, a.fact_id, a.authority, exists (select 1 from delivery d"
                    + " where d.alert_id = a.id and d.status = 'DELIVERED') as sent"
                    + " from alert a join fact f on f.id = a.fact_id left join known_case k on k.id = f.case_id"
                    + " where a.recipient = ? and a.supplier_id is null and a.status = 'RAISED' and a.escalation_step = 0"
                    + " and a.subscription_id is null and f.type = any (?)"
                    // a report that came in is over for the supplier, and waits for its review
                    + " and (k.status is null or k.status <> all (?) or f.type = 'report-received' and k.status = 'RECEIVED')"
                    + " and " + COUNTS
                    + " and not exists (select 1 from alert o where o.fact_id = a.fact_id and o.status = 'ACKNOWLEDGED')"
                    + " for update of a),"
                    + " dropped as (update delivery set status = 'CANCELLED', reason = 'READDRESSED', version = version + 1"
                    + " where status = 'PENDING' and alert_id in (select id from open where not sent)),"
                    + " taken as (update alert set status = 'CANCELLED', version = version + 1 where id in (select id from open where not sent))"
                    + " insert into alert (id, fact_id, recipient, authority, status, raised_at, version, handed_on_at)"
                    + " select gen_random_uuid(), o.fact_id, null, o.authority, 'RAISED', ?, 1, clock_timestamp() from open o"
                    + " where not exists (select 1 from alert t"
                    + " where t.fact_id = o.fact_id and t.status = 'RAISED' and t.recipient = any (?))"
                    + " on conflict on constraint uq_alert_fact_recipient do nothing";

    /**
     * What nobody read of all that a person was told, as far as this service knows, counts for the person no more. What the person was
     * told by part waits for somebody else, unless another one of the same side was told by part or it waits already.
     */
    private static final String LEAVE =
            "with lost as (select a.id, a.fact_id, a.authority, a.supplier_id, (a.subscription_id is null and a.escalation_step = 0"
                    + " and f.type <> all (?) and not (f.type = 'case-commented' and a.supplier_id is null) and "
                    + COUNTS + ") as waits"
                    + " from alert a join fact f on f.id = a.fact_id where a.recipient = ? and a.status = 'RAISED' and a.read_at is null"
                    + " and not exists (select 1 from delivery d where d.alert_id = a.id and d.status = 'DELIVERED') for update of a),"
                    + " taken as (update alert set status = 'CANCELLED', version = version + 1 where id in (select id from lost))"
                    + " insert into alert (id, fact_id, recipient, authority, supplier_id, status, raised_at, version, handed_on_at)"
                    + " select gen_random_uuid(), l.fact_id, null, l.authority, l.supplier_id, 'RAISED', ?, 1, clock_timestamp() from lost l"
                    + " where l.waits and not exists (select 1 from alert t where t.fact_id = l.fact_id and t.recipient is distinct from ?"
                    + " and t.status <> 'CANCELLED' and t.escalation_step = 0 and t.subscription_id is null"
                    + " and (t.supplier_id is null) = (l.supplier_id is null))"
                    + " on conflict on constraint uq_alert_fact_recipient do nothing";

    private final TenantDatabase database;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    Readdressing(TenantDatabase database, CurrentCaller caller, SuiteClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    void onFunctionLeft(@Observes FunctionLeft left) {
        if (left.function().equals(Role.SUSTAINABILITY_MANAGER)) {
            moveOn(left.person(), left.authority());
        }
    }

    /** What an erased person had not read yet goes to somebody else: to who was told as well, or to who is there or added next. */
    void onErasure(@Observes PersonErased erased) {
        leave(database, erased.person(), clock.now());
        String authority = caller.get().tenant();
        if (authority != null) {
            moveOn(erased.person(), authority);
        }
    }

    /** What was told to a person while that person was being erased: neither had seen the other. */
    void onMailForNobody(@Observes RecipientGone gone) {
        leave(gone.transaction(), gone.person(), gone.transaction().now());
    }

    private static void leave(Database database, UUID person, Instant now) {
        database.update(LEAVE, IN_INBOX, now, person, now, person);
    }

    private void moveOn(UUID person, String authority) {
        UUID[] others = AddressBook.managers(database, authority).stream()
                .filter(one -> !one.equals(person))
                .toArray(UUID[]::new);
        Instant now = clock.now();
        database.update(MOVE, person, OF_MANAGERS, KnownCases.OVER, now, now, others);
    }

    private static List<String> slugs(Predicate<FactType> condition) {
        return Arrays.stream(FactType.values())
                .filter(condition)
                .map(FactType::slug)
                .toList();
    }
}
