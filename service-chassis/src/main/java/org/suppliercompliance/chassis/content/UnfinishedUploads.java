package org.suppliercompliance.chassis.content;

import java.time.Duration;
import java.util.List;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.work.DueWork;

/** Forgets uploads that nobody finished: rows whose content never came, and content that no row came to refer to. */
public abstract class UnfinishedUploads implements DueWork {
    private static final int BATCH = 50;

    private final ContentStore store;
    private final Duration keep;
    private final String forgetRows;
    private final String findOrphans;

    /**
     * The uploads of one table.
     *
     * @param table a constant of the code; its {@code sha256} is null until the content has come, and refers to {@code stored_content}
     */
    protected UnfinishedUploads(ContentStore store, String table, Duration keep) {
        this.store = store;
        this.keep = keep;
        this.forgetRows = """
                delete from %1$s where id in (
                    select id from %1$s where sha256 is null and created_at < ? order by created_at limit ? for update skip locked)""".formatted(table);
        this.findOrphans = """
                select sha256 from stored_content c where unreferenced_since < ?
                    and not exists (select 1 from %s e where e.sha256 = c.sha256)
                order by unreferenced_since limit ? for update skip locked""".formatted(table);
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        var before = transaction.now().minus(keep);
        int forgotten = transaction.update(forgetRows, before, BATCH);
        // The lock holds off a row that is about to refer to the same content (its foreign key waits for it), so the
        // file of a living row is
        // never deleted: one that comes after finds no row of the content and writes both anew.
        List<String> orphans = transaction.query(findOrphans, row -> row.text("sha256"), before, BATCH);
        for (String sha256 : orphans) {
            store.delete(sha256);
            transaction.update("delete from stored_content where sha256 = ?", sha256);
        }
        return forgotten + orphans.size();
    }
}
