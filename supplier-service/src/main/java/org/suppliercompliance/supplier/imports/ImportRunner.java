package org.suppliercompliance.supplier.imports;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.tables.TableRow;
import org.suppliercompliance.chassis.tables.TableRows;
import org.suppliercompliance.chassis.time.Ids;

/**
 * Works through the queued files, one at a time on each replica. Every chunk is one transaction together with its progress, so
 * that after a crash any replica goes on with the next row, and the change feed is never held back for longer than a chunk.
 */
@ApplicationScoped
class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final int CHUNK = 1000;
    /** Rows can be long: a chunk of them must not fill the memory. */
    private static final long CHUNK_CHARACTERS = 4L << 20;

    private final WorkerTransactions transactions;
    private final ImportStore store;
    private final ImportChunk chunk;
    private final NoticeRun notices;
    private final UUID runner = Ids.next();
    private final ExecutorService thread = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            // One pass is enough however often it is called for.
            new LinkedBlockingQueue<>(1),
            task -> new Thread(task, "import-runner"),
            new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean stopping;

    ImportRunner(WorkerTransactions transactions, ImportStore store, ImportChunk chunk, NoticeRun notices) {
        this.transactions = transactions;
        this.store = store;
        this.chunk = chunk;
        this.notices = notices;
    }

    /** Looks for work soon. */
    void wake() {
        thread.execute(this::runAll);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(15, TimeUnit.SECONDS)) {
            LOG.warn("an import did not stop in time; another replica takes it over");
        }
    }

    private void runAll() {
        try {
            Optional<OpenJob> job = claim();
            while (job.isPresent()) {
                run(job.get());
                job = stopping ? Optional.empty() : claim();
            }
        } catch (RuntimeException e) {
            LOG.warn("imports pause until the next look", e);
        }
    }

    private Optional<OpenJob> claim() {
        return transactions.call(transaction -> store.claim(transaction, runner));
    }

    private void run(OpenJob job) {
        if (job.isGivenUp()) {
            fail(
                    job,
                    "The file was begun again and again, and each time its reader stopped without a word or failed for the time being. Send it again later, in smaller parts.");
            return;
        }
        try {
            if (job.kind().isNotice() ? notices.readAll(job, runner, () -> stopping) : readAll(job)) {
                finish(job, null, transaction -> {
                    ImportChunk.End end = chunk.complete(transaction, job);
                    store.remark(transaction, job, end.findings());
                    if (!end.news()) {
                        store.nothingNew(transaction, job);
                    }
                });
            }
        } catch (ProblemException e) {
            fail(job, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            fail(job, "The file cannot be read on: it is damaged.");
        } catch (DatabaseException e) {
            if (!e.isTransient()) {
                throw failed(job, e);
            }
            transactions.run(transaction -> store.postpone(transaction, job, runner));
            throw e;
        } catch (RuntimeException e) {
            throw failed(job, e);
        }
    }

    private RuntimeException failed(OpenJob job, RuntimeException cause) {
        LOG.errorf(cause, "import %s failed", job.id());
        fail(job, "Something went wrong on our side; the log knows it by the id of this import.");
        return cause;
    }

    private void fail(OpenJob job, String why) {
        finish(job, why, transaction -> chunk.abandon(transaction, job));
    }

    /** Ends the job, unless another runner took it over meanwhile: then how it ends is that one's to say. */
    private void finish(OpenJob job, @Nullable String failure, Consumer<WorkerTransaction> last) {
        transactions.run(transaction -> {
            if (store.holds(transaction, job, runner)) {
                last.accept(transaction);
                store.finish(transaction, job, failure);
            }
        });
    }

    /** Whether the file was read to its end by this runner. */
    private boolean readAll(OpenJob job) {
        try (StoredRows stored = StoredRows.open(job, () -> new StoredFile(transactions, store, job.id()))) {
            TableRows source = stored.rows();
            Layouts layouts = new Layouts(
                    FileLayout.of(source.header(), job.kind(), job.mapping()),
                    job.table().format(),
                    job.kind(),
                    job.mapping());
            RepeatedContracts contracts = new RepeatedContracts();
            for (int done = 0; done < job.rowsRead(); done++) {
                TableRow row = source.next();
                if (row != null) {
                    chunk.remember(job, layouts, row, contracts);
                }
            }
            return readOn(job, source, layouts, contracts);
        }
    }

    private boolean readOn(OpenJob job, TableRows source, Layouts layouts, RepeatedContracts contracts) {
        int rows = job.rowsRead();
        int reported = job.reported();
        boolean more = true;
        while (more) {
            List<TableRow> next = new ArrayList<>(CHUNK);
            RuntimeException broken = null;
            try {
                more = fill(next, source);
            } catch (ProblemException | UncheckedIOException e) {
                // What stands before the broken place is kept.
                broken = e;
            }
            Optional<ChunkResult> result = takeIn(job, layouts, contracts, next, rows, source.progress(), reported);
            if (result.isEmpty()) {
                return false;
            }
            contracts.keep();
            rows += next.size();
            reported += result.get().findings().size();
            if (broken != null) {
                throw broken;
            }
            if (stopping && more) {
                transactions.run(transaction -> store.release(transaction, job, runner));
                return false;
            }
        }
        return true;
    }

    /** Reads a chunk; whether there may be more. */
    private static boolean fill(List<TableRow> chunk, TableRows source) {
        long characters = 0;
        while (chunk.size() < CHUNK && characters < CHUNK_CHARACTERS) {
            TableRow row = source.next();
            if (row == null) {
                return false;
            }
            chunk.add(row);
            characters += row.cells().stream().mapToLong(String::length).sum();
        }
        return true;
    }

    private Optional<ChunkResult> takeIn(
            OpenJob job,
            Layouts layouts,
            RepeatedContracts contracts,
            List<TableRow> next,
            int rows,
            double share,
            int reported) {
        return transactions.call(transaction -> {
            if (!store.holds(transaction, job, runner, rows)) {
                return Optional.empty();
            }
            ChunkResult result = chunk.take(transaction, job, layouts, next, contracts);
            store.progress(transaction, job, result, share, reported);
            return Optional.of(result);
        });
    }
}
