package org.suppliercompliance.chassis.parcels;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.work.DueWork;

/** Does the chores that are due, each once. */
@ApplicationScoped
public class Chores implements DueWork {
    private static final int BATCH = 100;

    private final AtomicInteger grumblings = new AtomicInteger();

    @Override
    public String name() {
        return "chores";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        List<Integer> due = transaction.query(
                "update chore set done = true where id in (select id from chore where not done and due_at <= ?"
                        + " order by due_at limit ? for update skip locked) returning id",
                row -> row.integer("id"),
                transaction.now(),
                BATCH);
        for (Integer id : due) {
            transaction.update("insert into chore_done (chore_id) values (?)", id);
            transaction.append(new Fact("chore-done", id.toString(), 1, id.toString(), null, null, List.of()));
        }
        return due.size();
    }

    /** How often the other watch has failed. */
    public int grumblings() {
        return grumblings.get();
    }

    void grumble() {
        grumblings.incrementAndGet();
    }

    /** A watch that always fails. */
    @ApplicationScoped
    static class Grumpy implements DueWork {
        private final Chores chores;

        Grumpy(Chores chores) {
            this.chores = chores;
        }

        @Override
        public String name() {
            return "grumpy";
        }

        @Override
        public int runBatch(WorkerTransaction transaction) {
            chores.grumble();
            throw new IllegalStateException("as always");
        }
    }
}
