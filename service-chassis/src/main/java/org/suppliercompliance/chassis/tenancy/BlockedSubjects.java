package org.suppliercompliance.chassis.tenancy;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * Whose tokens are believed no more, though they have not expired: those issued to a subject before a moment. The operator keeps the
 * list; every replica reads it every {@value #SECONDS} seconds, and goes by what it read last while the database is away.
 */
@ApplicationScoped
public class BlockedSubjects {
    static final int MOST = 1_000;
    private static final int SECONDS = 10;
    private static final Logger LOG = Logger.getLogger(BlockedSubjects.class);

    private static final String COLUMNS = "subject, not_before, blocked_at, blocked_by";
    private static final String LIST =
            "select " + COLUMNS + " from blocked_subject order by blocked_at desc, subject limit " + MOST;
    /** Of two moments the later one stands: whoever asks for the earlier one changes nothing. */
    private static final String BLOCK = """
            insert into blocked_subject as b (subject, not_before, blocked_by)
            select ?, coalesce(?::timestamptz, clock_timestamp()), ?
            where (select count(*) from blocked_subject where subject <> ?) < %d
            on conflict (subject) do update
                set not_before = greatest(b.not_before, excluded.not_before),
                    blocked_at = case when excluded.not_before > b.not_before then clock_timestamp() else b.blocked_at end,
                    blocked_by = case when excluded.not_before > b.not_before then excluded.blocked_by else b.blocked_by end
            returning %s""".formatted(MOST, COLUMNS);

    private final WorkerTransactions transactions;
    private final ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "blocked-subjects");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Map<String, Instant> notBefore = Map.of();

    BlockedSubjects(WorkerTransactions transactions) {
        this.transactions = transactions;
    }

    void start(@Observes @Priority(2000) StartupEvent event) {
        refreshQuietly();
        refresher.scheduleWithFixedDelay(this::refreshQuietly, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        refresher.shutdownNow();
    }

    /** Whether a token of the subject is refused; one that does not say when it was issued counts as issued at the epoch. */
    public boolean blocks(@Nullable String subject, Instant issuedAt) {
        Map<String, Instant> known = notBefore;
        if (known.isEmpty() || subject == null) {
            return false;
        }
        Instant bound = known.get(subject);
        return bound != null && issuedAt.isBefore(bound);
    }

    /** All entries, the newest first. */
    List<BlockedSubject> list() {
        return transactions.call(BlockedSubjects::read);
    }

    BlockedSubject block(String subject, @Nullable Instant before, String by) {
        BlockedSubject entry = transactions.call(transaction -> transaction
                .one(BLOCK, BlockedSubjects::entry, subject, before, by, subject)
                .orElseThrow(() -> new ProblemException(
                        StandardProblem.CONFLICT, "The list holds at most " + MOST + " subjects. Remove some first.")));
        refresh();
        return entry;
    }

    void unblock(String subject) {
        transactions.run(transaction -> transaction.update("delete from blocked_subject where subject = ?", subject));
        refresh();
    }

    /** One after the other: a list that was read before an entry was made must not come after it. */
    private synchronized void refresh() {
        notBefore = list().stream().collect(toUnmodifiableMap(BlockedSubject::subject, BlockedSubject::notBefore));
    }

    private void refreshQuietly() {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.warnf("the list of blocked subjects cannot be read, the last one stays in force: %s", e.getMessage());
        }
    }

    private static List<BlockedSubject> read(WorkerTransaction transaction) {
        return transaction.query(LIST, BlockedSubjects::entry);
    }

    private static BlockedSubject entry(Row row) throws SQLException {
        return new BlockedSubject(
                row.text("subject"), row.instant("not_before"), row.instant("blocked_at"), row.text("blocked_by"));
    }
}
