package org.suppliercompliance.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.notification.channel.Language;
import org.suppliercompliance.notification.fact.DeadlineClock;

/** The use cases of calendars. */
@ApplicationScoped
class CalendarFeeds {
    /** The nearest dates; more than a person can do anything about. */
    static final int AT_MOST = 1_000;

    private static final int CAPABILITY_BYTES = 32;
    private static final Keyset OLDEST_FIRST =
            new Keyset("select f.* from calendar_feed f", "f.created_at", "timestamptz", "f.id", false);

    private final TenantDatabase database;
    private final CurrentCaller caller;
    private final SuiteClock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(TenantDatabase database, CurrentCaller caller, SuiteClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** A feed and the secret end of its address, which only its first answer shows. */
    record Opened(CalendarFeedView view, String capability) {}

    @TenantTransaction
    Opened open(OpenCalendarFeed command) {
        byte[] secret = new byte[CAPABILITY_BYTES];
        random.nextBytes(secret);
        String capability = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Caller who = caller.get();
        CalendarFeedView view = database.one(
                        "insert into calendar_feed (id, authority, supplier_id, subject, language, capability, created_at)"
                                + " values (?, ?::text, ?::uuid, ?, ?, ?, ?) returning *",
                        CalendarFeedView::read,
                        Ids.next(),
                        who.counterparty() == null ? who.tenant() : null,
                        who.counterparty(),
                        who.subject(),
                        command.language().code(),
                        hash(capability),
                        clock.now())
                .orElseThrow();
        return new Opened(view, capability);
    }

    @TenantTransaction(readOnly = true)
    Slice<CalendarFeedView> list(PageRequest page) {
        Owner owner = owner();
        return OLDEST_FIRST.fetch(
                database, page, "f." + owner.column() + " = ?", List.of(owner.value()), CalendarFeedView::read, feed ->
                        new String[] {feed.openedAt().toString(), feed.id().toString()});
    }

    @TenantTransaction(readOnly = true)
    CalendarFeedView read(UUID id) {
        Owner owner = owner();
        return database.one(
                        "select f.* from calendar_feed f where f.id = ? and f." + owner.column() + " = ?",
                        CalendarFeedView::read,
                        id,
                        owner.value())
                .orElseThrow(CalendarFeeds::unknown);
    }

    @TenantTransaction
    void revoke(UUID id) {
        Owner owner = owner();
        if (database.update(
                        "delete from calendar_feed f where f.id = ? and f." + owner.column() + " = ?",
                        id,
                        owner.value())
                == 0) {
            throw unknown();
        }
    }

    /** What the address shows; the reader has no token, the address is the right. */
    @TenantTransaction(readOnly = true)
    Calendar calendar(String capability) {
        Instant now = clock.now();
        List<Shown> rows = database.query(
                "select * from calendar_of(?, ?)", row -> Shown.read(row, now), hash(capability), AT_MOST);
        if (rows.isEmpty()) {
            throw new ProblemException(StandardProblem.NOT_FOUND, "There is no such calendar.");
        }
        Shown first = rows.get(0);
        return new Calendar(
                first.language(),
                first.owner(),
                rows.stream().map(Shown::entry).filter(Objects::nonNull).toList());
    }

    /** The column and the value by which the caller owns a feed. */
    private record Owner(String column, Object value) {}

    private Owner owner() {
        UUID supplier = caller.get().counterparty();
        return supplier == null ? new Owner("authority", caller.tenant()) : new Owner("supplier_id", supplier);
    }

    private record Shown(
            Language language,
            @Nullable String owner,
            @Nullable CalendarEntry entry) {
        static Shown read(Row row, Instant now) throws SQLException {
            UUID caseId = row.nullableUuid("case_id");
            return new Shown(
                    Language.fromString(row.text("language")),
                    row.nullableText("owner_name"),
                    caseId == null ? null : entry(row, caseId, now));
        }

        private static CalendarEntry entry(Row row, UUID caseId, Instant now) throws SQLException {
            LocalDate due = Objects.requireNonNull(row.nullableDate("due_on"));
            String zone = Optional.ofNullable(row.nullableText("zone")).orElse("UTC");
            return new CalendarEntry(
                    caseId,
                    DeadlineClock.valueOf(row.text("clock")),
                    row.text("reference"),
                    due,
                    due.isBefore(LocalDate.ofInstant(now, ZoneId.of(zone))),
                    row.nullableText("other_name"),
                    row.bigint("revision"),
                    row.instant("changed_at"));
        }
    }

    private static byte[] hash(String capability) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(capability.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such calendar feed.");
    }
}
