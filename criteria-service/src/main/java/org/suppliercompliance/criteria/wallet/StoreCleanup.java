package org.suppliercompliance.criteria.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.suppliercompliance.chassis.content.ContentStore;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.work.DueWork;

/** Forgets uploads that nobody finished: metadata whose content never came, and content that no proof came to refer to. */
@ApplicationScoped
class StoreCleanup implements DueWork {
    private static final int BATCH = 50;

    private final ContentStore store;
    private final WalletSettings settings;

    StoreCleanup(ContentStore store, WalletSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "evidence-cleanup";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        var before = transaction.now().minus(settings.keepUnfinished());
        int forgotten = transaction.update("""
                delete from evidence where id in (
                    select id from evidence where sha256 is null and created_at < ? order by created_at limit ? for update skip locked)""", before, BATCH);
        // The lock holds off a proof that is about to refer to the same content (its foreign key waits for it), so the
        // file of a living proof is
        // never deleted: a proof that comes after finds no row and writes both anew.
        List<String> orphans = transaction.query("""
                select sha256 from stored_content c where unreferenced_since < ?
                    and not exists (select 1 from evidence e where e.sha256 = c.sha256)
                order by unreferenced_since limit ? for update skip locked""", row -> row.text("sha256"), before, BATCH);
        for (String sha256 : orphans) {
            store.delete(sha256);
            transaction.update("delete from stored_content where sha256 = ?", sha256);
        }
        return forgotten + orphans.size();
    }
}
