package org.suppliercompliance.audit.sharing;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("What becomes of a sharing when a reader or the owner leaves the network")
class NetworkLeftTest {
    private final String network = SuiteFacts.code("LEFT");
    private final String small = SuiteFacts.code("LEFT-SMALL");
    private final String owner = SuiteFacts.code("LEFT-OWNER");
    private final String member = SuiteFacts.code("LEFT-MEMBER");
    private UUID supplier;

    @BeforeEach
    void the_first_of_march() {
        supplier = SuiteFacts.supplier();
        AuditApi.noonOf("2027-03-01", "Europe/Stockholm");
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    @Test
    @DisplayName("A5, N5: who has left the network is told nothing of a later sharing, but still of the end")
    @Tag("N5")
    void who_has_left_hears_of_the_end_only() {
        String left = SuiteFacts.code("LEFT-READER");
        SuiteFacts.member(owner, 1, network);
        SuiteFacts.member(member, 1, network);
        SuiteFacts.member(left, 1, network);
        AuditStory audit = AuditStory.shared(owner, supplier, "2027-03-01", network);
        assertEquals(List.of("audit.audit-shared.v1"), AuditStory.awaitChanges(AuditApi.manager(left), audit.id(), 1));
        SuiteFacts.member(left, 2);
        audit.share(network).then().statusCode(200);

        AuditApi.as(AuditApi.manager(left))
                .get(AuditStory.SHARED + "/" + audit.id())
                .then()
                .statusCode(404);
        AuditStory.awaitChanges(AuditApi.manager(member), audit.id(), 2);
        assertEquals(List.of("audit.audit-shared.v1"), AuditStory.changes(AuditApi.manager(left), audit.id()));
        assertEquals(
                List.of("[\"" + member + "\",\"" + left + "\"]", "[\"" + member + "\"]"),
                SuiteFacts.texts(
                        "select data ->> 'sharedWith' from outbox where event_type = 'audit.audit-shared.v1' and audience = '"
                                + owner + "' and subject = '" + audit.id() + "' order by position"));
        audit.act("sharing-withdrawal", "{\"reason\":\"The appeal was granted\"}")
                .then()
                .statusCode(200);
        assertEquals(
                List.of("audit.audit-shared.v1", "audit.audit-sharing-withdrawn.v1"),
                AuditStory.awaitChanges(AuditApi.manager(left), audit.id(), 2));
    }

    @Test
    @DisplayName(
            "A5, N5: what was shared stays shared when its owner leaves the network; when it is shared again elsewhere, who loses it is told of the end, once, and nobody else is")
    @Tag("N5")
    void an_owner_that_has_left_shares_elsewhere() {
        String both = SuiteFacts.code("LEFT-BOTH");
        String gone = SuiteFacts.code("LEFT-GONE");
        SuiteFacts.member(member, 1, network);
        SuiteFacts.member(owner, 1, network, small);
        SuiteFacts.member(both, 1, network, small);
        SuiteFacts.member(gone, 1, network);
        AuditStory audit = AuditStory.shared(owner, supplier, "2027-03-01", network);
        SuiteFacts.member(gone, 2);
        SuiteFacts.member(owner, 2, small);
        String shared = AuditStory.SHARED + "/" + audit.id();
        AuditApi.as(AuditApi.manager(member)).get(shared).then().statusCode(200);

        audit.share(small).then().statusCode(200).body("networks", equalTo(List.of(small)));

        AuditApi.as(AuditApi.manager(member)).get(shared).then().statusCode(404);
        AuditApi.as(AuditApi.manager(both)).get(shared).then().statusCode(200);
        List<String> ended = List.of("audit.audit-shared.v1", "audit.audit-sharing-withdrawn.v1");
        for (String loser : List.of(member, gone)) {
            assertEquals(ended, AuditStory.awaitChanges(AuditApi.manager(loser), audit.id(), 2));
        }
        assertEquals(
                List.of("audit.audit-shared.v1", "audit.audit-shared.v1"),
                AuditStory.awaitChanges(AuditApi.manager(both), audit.id(), 2));
        String ofOwner = " from outbox where subject = '" + audit.id() + "' and audience = '" + owner
                + "' and event_type like 'audit.audit-shar%' order by position";
        assertEquals(
                List.of(
                        "audit-shared [\"" + network + "\"]",
                        "audit-sharing-withdrawn [\"" + network + "\"]",
                        "audit-shared [\"" + small + "\"]"),
                SuiteFacts.texts("select split_part(event_type, '.', 2) || ' ' || (data ->> 'networks')" + ofOwner));
        audit.act("sharing-withdrawal", "{\"reason\":\"The appeal was granted\"}")
                .then()
                .statusCode(200);
        AuditStory.awaitChanges(AuditApi.manager(both), audit.id(), 3);
        for (String loser : List.of(member, gone)) {
            assertEquals(ended, AuditStory.changes(AuditApi.manager(loser), audit.id()));
        }
    }
}
