package org.suppliercompliance.supplier.categories;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.work.DueWork;

/**
 * Tells what categories stand for, so that others can say which ones a contract is of. A worker and not the act that changes a category:
 * those that a migration brings are told in the same way.
 */
@ApplicationScoped
class CategoryTelling implements DueWork {
    private static final int BATCH = 100;

    private record Untold(long version, CategoryFact state) {}

    @Override
    public String name() {
        return "category-telling";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        List<Untold> untold = transaction.query(
                """
                select c.version, c.code, c.parent, c.name_sv, c.name_nb, c.name_en, c.high_risk,
                    array(select m.code from category_cpv m where m.category = c.code order by m.code) as cpv_codes
                from category c where c.told_version < c.version order by c.code limit ? for update of c skip locked""",
                row -> new Untold(
                        row.bigint("version"),
                        new CategoryFact(
                                row.text("code"),
                                row.nullableText("parent"),
                                new CategoryNames(row.text("name_sv"), row.text("name_nb"), row.text("name_en")),
                                row.texts("cpv_codes"),
                                row.bool("high_risk"))),
                BATCH);
        for (Untold one : untold) {
            String code = one.state().code();
            transaction.append(
                    new Fact("category-changed", code, one.version(), code, Fact.EVERYONE, null, one.state()));
            transaction.update("update category set told_version = ? where code = ?", one.version(), code);
        }
        return untold.size();
    }
}
