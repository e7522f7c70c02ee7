package org.suppliercompliance.audit.evidence;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.DatabaseWall;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.embedded.TokenClaims;

@QuarkusTest
class EvidenceWallTest {
    private static final String OWNER = "EVIDENCE-WALL";
    private static final String OWNER_APART = "EVIDENCE-WALL-APART";
    private static final String MEMBER = "EVIDENCE-WALL-MEMBER";
    private static final String NETWORK = "EVIDENCE-WALL-NETWORK";

    @Test
    @Tag("FG6")
    @DisplayName(
            "FG6: the database itself keeps evidence apart, whatever a query says: own side, supplier, members of a network, strangers")
    void the_database_keeps_evidence_apart() throws SQLException {
        SuiteFacts.member(OWNER, 1, NETWORK);
        SuiteFacts.member(MEMBER, 1, NETWORK);
        UUID supplier = SuiteFacts.supplier();
        String manager = AuditApi.manager(OWNER);
        AuditStory audit = AuditStory.started(OWNER, supplier, "2026-05-01", "")
                .drafted()
                .finalised()
                .commented("{\"comment\":\"Nothing is secret\"}");
        String hangsOn = EvidenceApi.on("AUDIT", audit.id());
        String own = EvidenceApi.attached(manager, hangsOn, "OWN_SIDE", "");
        String both = EvidenceApi.attached(manager, hangsOn, "BOTH_SIDES", "");
        String released = EvidenceApi.attached(manager, hangsOn, "NETWORK", "");
        String hidden = EvidenceApi.attached(
                manager,
                EvidenceApi.on("FINDING", AuditApi.raised(OWNER, supplier, "MAJOR", "2026-11-03")),
                "BOTH_SIDES",
                "");
        List<String> all = List.of(own, both, released, hidden);

        assertEquals(4, seen(all, OWNER, ""));
        assertEquals(2, seen(all, "", supplier.toString()));
        assertEquals(0, seen(all, MEMBER, ""));
        audit.share(NETWORK).then().statusCode(200);
        assertEquals(1, seen(all, MEMBER, ""));
        assertEquals(0, seen(all, "EVIDENCE-WALL-STRANGER", ""));
        assertEquals(0, seen(all, "", UUID.randomUUID().toString()));
        assertEquals(0, seen(all, "", ""));
    }

    @Test
    @Tag("FG6")
    @DisplayName(
            "FG6: an auditor does not decide who may see the authority's evidence, not by a supplier's role beside its own either")
    void an_auditor_lets_nobody_see_more() {
        SuiteFacts.authority(OWNER_APART, "Europe/Stockholm");
        AuditStory audit = AuditStory.started(OWNER_APART, SuiteFacts.supplier(), "2026-05-01", "");
        String evidence = EvidenceApi.attached(
                AuditApi.manager(OWNER_APART), EvidenceApi.on("AUDIT", audit.id()), "OWN_SIDE", "");
        String auditor = TestTokens.token(TokenClaims.of("auditor@" + OWNER_APART, Role.AUDITOR, Role.SUPPLIER)
                .authority(OWNER_APART)
                .supplier(UUID.randomUUID().toString()));

        EvidenceApi.read(auditor, evidence).statusCode(200);
        EvidenceApi.decide(auditor, evidence, "NETWORK").then().statusCode(403);
        EvidenceApi.read(AuditApi.manager(OWNER_APART), evidence).body("audience", equalTo("OWN_SIDE"));
    }

    private static int seen(List<String> evidence, String tenant, String counterparty) throws SQLException {
        return DatabaseWall.seen("evidence", evidence, tenant, counterparty);
    }
}
