package org.suppliercompliance.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.notification.NotificationProblem;
import org.suppliercompliance.notification.alert.AlertRepository.Told;
import org.suppliercompliance.notification.escalation.Climbs;

/** The use cases of alerts. */
@ApplicationScoped
class AlertService {
    private final AlertRepository alerts;
    private final TenantDatabase database;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    AlertService(
            AlertRepository alerts, TenantDatabase database, Outbox outbox, CurrentCaller caller, SuiteClock clock) {
        this.alerts = alerts;
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction(readOnly = true)
    Slice<AlertView> list(AlertFilter filter, PageRequest page) {
        return alerts.list(filter.condition(caller.get(), database), page);
    }

    @TenantTransaction(readOnly = true)
    AlertView read(UUID id) {
        return alerts.find(mine(), id).orElseThrow(AlertService::unknown);
    }

    @TenantTransaction
    AlertView acknowledge(UUID id, @Nullable ExpectedVersion ifMatch) {
        Caller who = caller.get();
        Told alert = alerts.forChange(mine(), id).orElseThrow(AlertService::unknown);
        ExpectedVersion.require(ifMatch, alert.view().version());
        if (alert.view().status() != AlertStatus.RAISED) {
            throw new ProblemException(
                    NotificationProblem.ALERT_SETTLED,
                    "The alert is " + alert.view().status() + ".");
        }
        UUID recipient = alert.view().recipient();
        if (recipient == null) {
            throw new ProblemException(
                    NotificationProblem.ALERT_UNADDRESSED, "Add somebody to the address book who must know of it.");
        }
        alerts.acknowledge(id, clock.now(), who.subject());
        // A supplier that has seen its own alert takes care of nothing in the authority's place.
        if (who.tenant() != null) {
            Climbs.acknowledged(database, alert.fact());
        }
        AlertView acknowledged = alerts.find(mine(), id).orElseThrow();
        Integer step = acknowledged.escalationStep();
        outbox.append(AlertEvents.acknowledged(
                id, acknowledged.version(), alert.fact(), recipient, alert.supplier(), step == null ? 0 : step));
        return acknowledged;
    }

    private AlertFilter.Condition mine() {
        return new AlertFilter().condition(caller.get(), database);
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such alert.");
    }
}
