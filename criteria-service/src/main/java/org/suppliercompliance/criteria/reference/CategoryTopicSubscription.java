package org.suppliercompliance.criteria.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.Projection;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;

/** Keeps who is in which network, and who answers for which category there. A consumer of its own, so that it reads the topic from its start. */
@ApplicationScoped
class CategoryTopicSubscription implements Projection {
    @Override
    public String consumer() {
        return "criteria-categories";
    }

    @Override
    public String topic() {
        return "suppliers.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(CategoryFacts.NETWORK_CHANGED, CategoryFacts.CATEGORY_ASSIGNED);
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("known_network"),
                new Table("known_network_member"),
                new Table("known_category_responsibility"));
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        if (event.type().equals(CategoryFacts.NETWORK_CHANGED)) {
            keep(CategoryFacts.Network.read(event.data()), transaction);
        } else {
            keep(CategoryFacts.Assignment.read(event.data()), event.subject(), transaction);
        }
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        transaction.update("delete from known_network_member where network = ?", subject);
        transaction.update("delete from known_network where code = ?", subject);
        transaction.update("delete from known_category_responsibility where told_of = ?", subject);
    }

    private static void keep(CategoryFacts.Network network, WorkerTransaction transaction) {
        transaction.update(
                "insert into known_network (code, name) values (?, ?) on conflict (code) do update set name = excluded.name",
                network.code(),
                network.name());
        transaction.update(
                "delete from known_network_member where network = ? and member <> all(?)",
                network.code(),
                network.members());
        transaction.update(
                "insert into known_network_member (network, member) select ?, unnest(?) on conflict do nothing",
                network.code(),
                network.members());
    }

    private static void keep(CategoryFacts.Assignment assignment, String toldOf, WorkerTransaction transaction) {
        transaction.update(
                "insert into known_category_responsibility (network, category, responsible, told_of) values (?, ?, ?, ?)"
                        + " on conflict (network, category) do update set responsible = excluded.responsible, told_of = excluded.told_of",
                assignment.network(),
                assignment.category(),
                assignment.authority(),
                toldOf);
    }
}
