package org.suppliercompliance.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** An authority decides when its mails may leave. What waits already keeps its time. */
@ApplicationScoped
class SendingCalendarService {
    private final TenantDatabase database;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    SendingCalendarService(TenantDatabase database, CurrentCaller caller, SuiteClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction(readOnly = true)
    SendingCalendarView read() {
        return current(caller.tenant());
    }

    @TenantTransaction
    SendingCalendarView replace(PutSendingCalendar command, @Nullable ExpectedVersion ifMatch) {
        String authority = caller.tenant();
        database.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))::text as locked",
                row -> 0,
                "sending-calendar:" + authority);
        long version = current(authority).version();
        ExpectedVersion.require(ifMatch, version);
        command.check();
        database.update(
                "insert into sending_calendar (authority, zone, quiet_from, quiet_to, working_days, holidays_of, closed_days, digest_at, digest_on,"
                        + " decided_by, decided_at, version)"
                        + " values (?, ?::text, ?::text::time, ?::text::time, ?, ?::text, ?::text[]::date[], ?::text::time, ?, ?, ?, ?)"
                        + " on conflict on constraint pk_sending_calendar do update set zone = excluded.zone, quiet_from = excluded.quiet_from,"
                        + " quiet_to = excluded.quiet_to, working_days = excluded.working_days, holidays_of = excluded.holidays_of,"
                        + " closed_days = excluded.closed_days, digest_at = excluded.digest_at, digest_on = excluded.digest_on,"
                        + " decided_by = excluded.decided_by, decided_at = excluded.decided_at, version = excluded.version",
                authority,
                command.zone(),
                command.quietFrom(),
                command.quietTo(),
                command.workingDays().stream().map(DayOfWeek::name).toList(),
                command.holidaysOf(),
                command.closed().stream().map(LocalDate::toString).toList(),
                Objects.requireNonNullElse(command.digestAt(), SendingCalendar.USUAL_DIGEST_AT.toString()),
                Objects.requireNonNullElse(command.digestOn(), DayOfWeek.MONDAY),
                caller.get().subject(),
                clock.now(),
                version + 1);
        return current(authority);
    }

    private SendingCalendarView current(String authority) {
        return database.one(
                        "select o.code, c.decided_at, coalesce(c.version, 1) as version, " + CalendarRows.COLUMNS
                                + " from (select ?::text as code) o left join known_authority k on k.code = o.code"
                                + " left join sending_calendar c on c.authority = o.code",
                        SendingCalendarView::read,
                        authority)
                .orElseThrow();
    }
}
