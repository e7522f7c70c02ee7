package org.suppliercompliance.supplier.standing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplierOf;
import static org.suppliercompliance.supplier.standing.SharedFacts.sanction;
import static org.suppliercompliance.supplier.standing.SharedFacts.shared;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.supplier.TopicFact;

@QuarkusTest
@DisplayName("The audit service was restored to an earlier time")
class RestoredAuditsTest {
    private static final LocalDate DECIDED = LocalDate.parse("2026-01-20");

    private String owner;
    private String member;
    private String network;
    private String id;

    @BeforeEach
    void two_members() {
        owner = authority();
        member = authority();
        network = owner.replace("AUTH", "NET");
        post(operator(), "/networks", Map.of("code", network, "name", "Two", "members", List.of(owner, member)))
                .statusCode(201);
        id = supplierOf(owner, "Restored " + UUID.randomUUID());
    }

    /** As the supplier's own page has it, and as the list does. */
    private void stands(String viewer, String colour) {
        soon(() -> {
            get(buyer(viewer), "/suppliers/" + id + "/standing").body("colour", equalTo(colour));
            get(buyer(viewer), "/standings").body("items.colour", contains(colour));
        });
    }

    private List<Object> colours(String viewer) {
        return changes(buyer(viewer), viewer + "/" + id).stream()
                .<Object>map(fact -> ((Map<?, ?>) fact.get("data")).get("colour"))
                .toList();
    }

    private String named() {
        return "\"" + network + "\"";
    }

    /** What nobody here listens for, as the journal has it of what was decided or shared later. */
    private TopicFact earlier(String type, UUID subject) {
        return TopicFact.ofAudits(type, subject.toString(), id, 1, "{\"id\":\"" + subject + "\"}");
    }

    @Test
    @DisplayName(
            "FH5, decision 23: a sanction decided and an audit shared in the lost time alone count for nobody, though sanction and audit are known")
    void never_decided_nor_shared() {
        UUID sanction = Ids.next();
        UUID audit = Ids.next();
        TopicFact decided = sanction(sanction, owner, id, "decided", "DECIDED", DECIDED);
        TopicFact told = shared(audit, 4, owner, id, named(), 2, 1);
        decided.send();
        told.send();
        stands(owner, "RED");
        stands(member, "RED");

        decided.producerRestored(2, true).send();
        earlier("sanction-proposed", sanction).inEpoch(2).send();
        told.producerRestored(2, true).send();
        earlier("audit-finalised", audit).inEpoch(2).send();

        stands(owner, "GREEN");
        stands(member, "GREEN");
        soon(() -> assertEquals(List.of("RED", "GREEN"), colours(owner)));
        soon(() -> assertEquals(List.of("RED", "GREEN"), colours(member)));
    }

    @Test
    @DisplayName(
            "FH5, decision 23: what was decided and shared before stands again as it was then, and a case that was told of anew was never gone")
    void decided_and_shared_before() {
        UUID sanction = Ids.next();
        UUID audit = Ids.next();
        TopicFact decided = sanction(sanction, owner, id, "decided", "DECIDED", DECIDED);
        TopicFact told = shared(audit, 4, owner, id, named(), 2, 0);
        AuditFacts open = new AuditFacts(owner, id, "MINOR").detected().send();
        decided.send();
        told.send();
        stands(owner, "RED");
        stands(member, "YELLOW");
        sanction(sanction, owner, id, "lifted", "LIFTED", DECIDED).send();
        shared(audit, 5, owner, id, named(), 2, 1).send();
        stands(owner, "YELLOW");
        stands(member, "RED");

        TopicFact detected = open.told.get(0);
        detected.producerRestored(2, true).send();
        detected.inEpoch(2).send();
        decided.producerRestored(2, true).send();
        decided.inEpoch(2).send();
        told.producerRestored(2, true).send();
        told.inEpoch(2).send();

        stands(owner, "RED");
        stands(member, "YELLOW");
        soon(() -> assertEquals(List.of("YELLOW", "RED", "YELLOW", "RED"), colours(owner)));
    }
}
