package org.suppliercompliance.notification.reference;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.Projection;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.SubjectId;

/**
 * Keeps who buys what from whom: contracts with their codes of the CPV, and which codes each category stands for. A consumer of its own, so
 * that it reads the topic from its start.
 */
@ApplicationScoped
class ContractTopicSubscription implements Projection {
    private static final String CATEGORY_CHANGED = "supplier.category-changed.v1";
    private static final int SHORTEST_BRANCH = 2;

    @Override
    public String consumer() {
        return "notification-contracts";
    }

    @Override
    public String topic() {
        return "suppliers.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of("supplier.contract-registered.v1", "supplier.contract-changed.v1", CATEGORY_CHANGED);
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("known_contract"), new Table("known_category"), new Table("known_category_branch"));
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        if (event.type().equals(CATEGORY_CHANGED)) {
            category(event.data(), transaction);
        } else {
            contract(event.data(), transaction);
        }
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        SubjectId.of(subject).ifPresent(id -> transaction.update("delete from known_contract where id = ?", id));
        transaction.update("delete from known_category_branch where category = ?", subject);
    }

    private static void contract(JsonNode data, WorkerTransaction transaction) {
        transaction.update(
                "insert into known_contract (id, buyer, supplier_id, ends_on, cpv_codes) values (?, ?, ?, ?::date, ?)"
                        + " on conflict on constraint pk_known_contract do update set buyer = excluded.buyer,"
                        + " supplier_id = excluded.supplier_id, ends_on = excluded.ends_on, cpv_codes = excluded.cpv_codes",
                TopicData.id(data, "id"),
                TopicData.text(data, "authority"),
                TopicData.id(data, "supplierId"),
                TopicData.dateOrNull(data, "end"),
                TopicData.texts(data, "cpvCodes"));
    }

    private static void category(JsonNode data, WorkerTransaction transaction) {
        String code = TopicData.text(data, "code");
        List<String> branches = TopicData.texts(data, "cpvCodes").stream()
                .map(ContractTopicSubscription::branch)
                .toList();
        transaction.update(
                "insert into known_category (code, parent) values (?, ?::text)"
                        + " on conflict on constraint pk_known_category do update set parent = excluded.parent",
                code,
                TopicData.textOrNull(data, "parent"));
        transaction.update(
                "delete from known_category_branch where category = ? and branch <> all (?)", code, branches);
        transaction.update(
                "insert into known_category_branch (branch, category) select unnest(?::text[]), ?"
                        + " on conflict on constraint pk_known_category_branch do nothing",
                branches,
                code);
    }

    /** What a code stands for: all that begins as it does before the zeros at its end. */
    private static String branch(String code) {
        int end = code.length();
        while (end > SHORTEST_BRANCH && code.charAt(end - 1) == '0') {
            end--;
        }
        return code.substring(0, end);
    }
}
