package org.suppliercompliance.supplier.imports;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.tables.CountedStream;
import org.suppliercompliance.supplier.notices.NoticeUnit;

/** Works through a file of notices as {@link ImportRunner} does through rows: chunk by chunk, each with its progress. */
@Singleton
class NoticeRun {
    private static final int CHUNK = 200;
    /** Contracts and remarks of a chunk; a single release may have more. */
    private static final int PARTS = 500;

    private final WorkerTransactions transactions;
    private final ImportStore store;
    private final NoticeChunk chunk;

    NoticeRun(WorkerTransactions transactions, ImportStore store, NoticeChunk chunk) {
        this.transactions = transactions;
        this.store = store;
        this.chunk = chunk;
    }

    /** Whether the file was read to its end by this runner. */
    boolean readAll(OpenJob job, UUID runner, BooleanSupplier stopping) {
        CountedStream file = new CountedStream(new StoredFile(transactions, store, job.id()));
        List<String> languages = transactions.call(transaction -> store.languages(transaction, job.authority()));
        Iterator<NoticeUnit> units = NoticeFile.open(file, job.kind(), languages);
        DryNotices earlier = new DryNotices();
        for (int done = 0; done < job.rowsRead() && units.hasNext(); done++) {
            chunk.remember(job, units.next(), earlier);
        }
        int rows = job.rowsRead();
        int reported = job.reported();
        boolean more = true;
        while (more) {
            List<NoticeUnit> next = new ArrayList<>();
            ProblemException broken = null;
            try {
                int parts = 0;
                while (next.size() < CHUNK && parts < PARTS && units.hasNext()) {
                    NoticeUnit unit = units.next();
                    parts += unit.contracts().size() + unit.remarks().size();
                    next.add(unit);
                }
                more = units.hasNext();
            } catch (ProblemException e) {
                // What stands before the broken place is kept.
                broken = e;
            }
            Optional<ChunkResult> result =
                    takeIn(job, runner, earlier, next, rows, file.shareOf(job.bytes()), reported);
            if (result.isEmpty()) {
                return false;
            }
            earlier.keep();
            rows += next.size();
            reported += result.get().findings().size();
            if (broken != null) {
                throw broken;
            }
            if (more && stopping.getAsBoolean()) {
                transactions.run(transaction -> store.release(transaction, job, runner));
                return false;
            }
        }
        return true;
    }

    private Optional<ChunkResult> takeIn(
            OpenJob job, UUID runner, DryNotices earlier, List<NoticeUnit> next, int rows, double share, int reported) {
        return transactions.call(transaction -> {
            if (!store.holds(transaction, job, runner, rows)) {
                return Optional.empty();
            }
            ChunkResult result = chunk.take(transaction, job, next, earlier);
            store.progress(transaction, job, result, share, reported);
            return Optional.of(result);
        });
    }
}
