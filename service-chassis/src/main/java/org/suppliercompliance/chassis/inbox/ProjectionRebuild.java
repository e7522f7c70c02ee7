package org.suppliercompliance.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.DedicatedConnections;
import org.suppliercompliance.chassis.database.SilentTransactions;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.FactRecorder;
import org.suppliercompliance.chassis.inbox.RebuildState.Difference;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.work.OperatorsTask;

/**
 * Reads what the service's projections keep again from the first event on, into a second copy, while the first is used and kept up; then
 * exchanges what differs, in one transaction.
 */
@ApplicationScoped
class ProjectionRebuild {
    private static final Logger LOG = Logger.getLogger(ProjectionRebuild.class);
    private static final Duration PROGRESS = Duration.ofSeconds(1);

    /**
     * What is asked for.
     *
     * @param dryRun whether the copy is compared and not used
     * @param acceptLoss whether it is used though more was known than the topics tell
     */
    record Wish(boolean dryRun, boolean acceptLoss) {}

    private final Consumers consumers;
    private final TopicTail topics;
    private final ConsumerSettings settings;
    private final DedicatedConnections connections;
    private final FactRecorder recorder;
    private final RebuildRecord record;

    ProjectionRebuild(
            Consumers consumers,
            TopicTail topics,
            ConsumerSettings settings,
            DedicatedConnections connections,
            FactRecorder recorder,
            RebuildRecord record) {
        this.consumers = consumers;
        this.topics = topics;
        this.settings = settings;
        this.connections = connections;
        this.recorder = recorder;
        this.record = record;
    }

    /** Goes on by itself; a replica that stops breaks it off, and leaves everything as it was. */
    void begin(Wish wish) {
        List<Projection> projections = consumers.projections();
        if (projections.isEmpty()) {
            throw new ProblemException(
                    StandardProblem.CONFLICT,
                    "This service keeps no copies of what others tell that could be rebuilt.");
        }
        OperatorsTask.begin("rebuild of the projections", begun -> run(wish, projections, begun));
    }

    private void run(Wish wish, List<Projection> projections, Runnable begun) {
        try (SilentTransactions silent = new SilentTransactions(connections.open("projections"), recorder)) {
            silent.run(ProjectionRebuild::requireAlone);
            record.begin(wish.dryRun());
            begun.run();
            try {
                rebuild(wish, projections, silent);
            } catch (RuntimeException e) {
                record.failed(DeadLetters.reason(e));
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseException("the connection of the rebuild", e);
        }
    }

    /** Until the connection ends. */
    private static void requireAlone(WorkerTransaction transaction) {
        boolean alone = transaction
                .one("select pg_try_advisory_lock(?) as alone", row -> row.bool("alone"), RebuildRecord.LOCK)
                .orElseThrow();
        if (!alone) {
            throw new ProblemException(StandardProblem.CONFLICT, "A rebuild of these projections is running.")
                    .withHeader("Retry-After", "60");
        }
    }

    private void rebuild(Wish wish, List<Projection> projections, SilentTransactions silent) {
        ProjectionCopy copy = new ProjectionCopy(projections);
        silent.run(copy::make);
        try (KafkaConsumer<String, byte[]> consumer =
                topics.open(Map.of("max.poll.records", settings.batchSize(), "auto.offset.reset", "none"))) {
            ProjectionReplay replay = new ProjectionReplay(consumer, projections, consumers);
            Progress progress = new Progress(replay);
            replay.toTheEnd(silent, progress);
            // what came meanwhile, so that little is left for the time in which others wait
            replay.toTheEnd(silent, progress);
            silent.run(transaction -> exchange(wish, copy, replay, transaction));
        }
    }

    private void exchange(Wish wish, ProjectionCopy copy, ProjectionReplay replay, WorkerTransaction transaction) {
        copy.hold(transaction);
        replay.toTheEnd(transaction);
        long newerKnown = copy.newerKnown(transaction);
        Savepoint before = copy.mark(transaction);
        List<Difference> differences = copy.exchange(transaction);
        String loss = wish.dryRun() || wish.acceptLoss()
                ? null
                : loss(newerKnown, replay.refused(), copy.historyLost(differences));
        boolean isUsed = !wish.dryRun() && loss == null;
        if (!isUsed) {
            copy.back(transaction, before);
        }
        record.end(transaction, replay.read(), replay.refused(), newerKnown, differences, loss);
        LOG.infof(
                "projections read again from %d events, %d refused, %s: %s",
                replay.read(), replay.refused(), isUsed ? "exchanged" : "compared only", differences);
    }

    private static @Nullable String loss(long newerKnown, long refused, List<String> historyLost) {
        List<String> reasons = new ArrayList<>();
        if (newerKnown > 0) {
            reasons.add("the topics tell less of " + newerKnown + " aggregates than is known of them");
        }
        if (refused > 0) {
            reasons.add(refused + " events that were taken once cannot be taken any more");
        }
        if (!historyLost.isEmpty()) {
            reasons.add("history would go from " + String.join(", ", historyLost));
        }
        return reasons.isEmpty() ? null : "Not exchanged: " + String.join("; ", reasons) + ".";
    }

    /** Says once a second how far it is. */
    private final class Progress implements Runnable {
        private final ProjectionReplay replay;
        private long saidNanos = System.nanoTime();

        Progress(ProjectionReplay replay) {
            this.replay = replay;
        }

        @Override
        public void run() {
            if (System.nanoTime() - saidNanos >= PROGRESS.toNanos()) {
                saidNanos = System.nanoTime();
                record.readSoFar(replay.read(), replay.refused());
            }
        }
    }
}
