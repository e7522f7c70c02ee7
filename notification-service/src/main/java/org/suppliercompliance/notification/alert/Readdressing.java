package org.suppliercompliance.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.notification.Role;
import org.suppliercompliance.notification.addressbook.AddressBook;
import org.suppliercompliance.notification.addressbook.FunctionLeft;
import org.suppliercompliance.notification.addressbook.PersonErased;
import org.suppliercompliance.notification.alert.AlertRepository.Told;
import org.suppliercompliance.notification.fact.Audience;
import org.suppliercompliance.notification.fact.FactType;

/** What somebody was to take care of goes to whoever does so from now on. It waits for nobody in particular, and is addressed by the sweep. */
@ApplicationScoped
class Readdressing {
    /** News in the inbox ask for nothing, so there is nothing to hand over. */
    private static final Set<Audience> MANAGERS =
            EnumSet.of(Audience.MANAGERS, Audience.SUPPLIER_CONTACTS_ELSE_MANAGERS, Audience.WHOSE_IT_IS);

    private static final List<String> OF_MANAGERS = Arrays.stream(FactType.values())
            .filter(type -> MANAGERS.contains(type.audience()))
            .map(FactType::slug)
            .toList();

    /**
     * Open alerts that a person was told as a manager: their fact still counts, nobody acknowledged it, and it is no wish of the person.
     * What was not sent yet is taken back; what no other manager was told waits for one.
     */
    private static final String MOVE =
            "with open as (select a.id, a.fact_id, a.authority, exists (select 1 from delivery d"
                    + " where d.alert_id = a.id and d.status = 'DELIVERED') as sent"
                    + " from alert a join fact f on f.id = a.fact_id left join known_case k on k.id = f.case_id"
                    + " where a.recipient = ? and a.supplier_id is null and a.status = 'RAISED' and a.escalation_step = 0 and f.type = any (?)"
                    + " and (k.id is null or ((k.status is null or k.status <> all (?)) and (f.deadline_version is null or f.deadline_version >="
                    + " case f.clock when 'PLAN' then k.plan_version when 'CORRECTION' then k.correction_version else k.report_version end)))"
                    + " and not exists (select 1 from alert o where o.fact_id = a.fact_id and o.status = 'ACKNOWLEDGED')"
                    + " and not exists (select 1 from fact_subscription s where s.person_id = a.recipient and s.fact_type = f.type)"
                    + " for update of a),"
                    + " dropped as (update delivery set status = 'CANCELLED', reason = 'READDRESSED', version = version + 1"
                    + " where status = 'PENDING' and alert_id in (select id from open where not sent)),"
                    + " taken as (update alert set status = 'CANCELLED', version = version + 1 where id in (select id from open where not sent))"
                    + " insert into alert (id, fact_id, recipient, authority, status, raised_at, version)"
                    + " select gen_random_uuid(), o.fact_id, null, o.authority, 'RAISED', ?, 1 from open o where not exists (select 1 from alert t"
                    + " where t.fact_id = o.fact_id and t.status = 'RAISED' and t.recipient = any (?))"
                    + " on conflict on constraint uq_alert_fact_recipient do nothing";

    private final AlertRepository alerts;
    private final TenantDatabase database;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    Readdressing(AlertRepository alerts, TenantDatabase database, CurrentCaller caller, SuiteClock clock) {
        this.alerts = alerts;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    void onFunctionLeft(@Observes FunctionLeft left) {
        if (left.function().equals(Role.SUSTAINABILITY_MANAGER)) {
            moveOn(left.person(), left.authority());
        }
    }

    /** What an erased person had not read yet goes to somebody else, whatever the reason it was told: to who was told as well, or to who is added next. */
    void onErasure(@Observes PersonErased erased) {
        Instant now = clock.now();
        for (Told lost : alerts.unread(erased.person())) {
            alerts.cancel(lost.view().id());
            if (!alerts.isToldToAnother(lost.fact().id(), erased.person())) {
                alerts.await(Ids.next(), lost, now);
            }
        }
        String authority = caller.get().tenant();
        if (authority != null) {
            moveOn(erased.person(), authority);
        }
    }

    private void moveOn(UUID person, String authority) {
        List<UUID> managers = AddressBook.managers(database, authority);
        int moved = database.update(
                MOVE,
                person,
                OF_MANAGERS,
                KnownCases.OVER,
                clock.now(),
                managers.stream().filter(one -> !one.equals(person)).toArray(UUID[]::new));
        if (moved > 0) {
            AddressBook.touch(database, managers);
        }
    }
}
