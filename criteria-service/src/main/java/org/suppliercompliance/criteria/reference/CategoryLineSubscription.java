package org.suppliercompliance.criteria.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.Projection;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;

/** Keeps which category is a part of which. A consumer of its own, so that it reads the topic from its start. */
@ApplicationScoped
class CategoryLineSubscription implements Projection {
    @Override
    public String consumer() {
        return "criteria-category-lines";
    }

    @Override
    public String topic() {
        return "suppliers.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(CategoryFacts.CATEGORY_CHANGED);
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("known_category"));
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        CategoryFacts.Category category = CategoryFacts.Category.read(event.data());
        transaction.update(
                "insert into known_category (code, parent) values (?, ?::text)"
                        + " on conflict on constraint pk_known_category do update set parent = excluded.parent",
                category.code(),
                category.parent());
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        transaction.update("delete from known_category where code = ?", subject);
    }
}
