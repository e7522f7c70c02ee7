package org.suppliercompliance.supplier.marketdialogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;

/** Keeps a copy of what was held; the meetings themselves belong to criteria-service. */
@ApplicationScoped
class CriteriaTopicSubscription implements TopicSubscription {
    private static final String KEEP = """
            insert into market_dialogue (id, authority, kind, title, status, held_on, ends_on, next_on, categories, supplier_ids)
            values (?, ?, ?, ?, ?, ?, ?::date, ?::date, ?, ?)
            on conflict on constraint pk_market_dialogue do update set kind = excluded.kind, title = excluded.title, status = excluded.status,
                held_on = excluded.held_on, ends_on = excluded.ends_on, next_on = excluded.next_on, categories = excluded.categories,
                supplier_ids = excluded.supplier_ids
            where market_dialogue.authority = excluded.authority""";

    private final ObjectMapper json;

    CriteriaTopicSubscription(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String consumer() {
        return "supplier-market-dialogues";
    }

    @Override
    public String topic() {
        return "criteria.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of("criteria.consultation-held.v1");
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        HeldConsultation held = event.dataAs(HeldConsultation.class, json);
        held.requireComplete();
        transaction.update(
                KEEP,
                held.id(),
                held.authority(),
                held.kind(),
                held.title(),
                Objects.requireNonNullElse(held.status(), "HELD"),
                held.heldOn(),
                held.endsOn(),
                held.nextOn(),
                Objects.requireNonNullElse(held.categories(), List.of()),
                Objects.requireNonNullElse(held.supplierIds(), List.<UUID>of()).toArray(UUID[]::new));
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        transaction.update("delete from market_dialogue where id = ?", UUID.fromString(subject));
    }

    /** It may have been held in the lost time alone; if not, that follows. */
    @Override
    public void restated(String subject, WorkerTransaction transaction) {
        forget(subject, transaction);
    }
}
