package org.suppliercompliance.audit.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.audit.evidence.EvidenceApi.attached;
import static org.suppliercompliance.audit.evidence.EvidenceApi.on;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
class EvidenceExpiryTest {
    private static final String REGION = "EXPIRY-REGION";
    private static final String MANAGER = AuditApi.manager(REGION);

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private static String told(String evidence) {
        return "select 1 from outbox where subject = '" + evidence + "' and data ->> 'factKey' = '" + evidence
                + "/EXPIRY/";
    }

    private static List<String> facts(String evidence) {
        return SuiteFacts.texts(
                "select event_type || ' ' || (data ->> 'step') || ' ' || (data ->> 'expiresOn') from outbox"
                        + " where subject = '" + evidence + "' and data ->> 'factKey' is not null order by position");
    }

    @Test
    @Tag("A31")
    @DisplayName(
            "A31: that evidence comes to its end is stated once 30 days before, and once on the day after; late, only the second; replaced or withdrawn, neither")
    void the_end_of_evidence_is_stated() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        UUID supplier = SuiteFacts.supplier();
        AuditApi.noonOf("2027-03-01", "Europe/Stockholm");
        String found = AuditApi.raised(REGION, supplier, "MAJOR", "2027-03-01");
        String finding = on("FINDING", found);
        String watched = attached(MANAGER, finding, "BOTH_SIDES", ",\"expiresOn\":\"2027-05-31\"");
        String withdrawn = attached(MANAGER, finding, "BOTH_SIDES", ",\"expiresOn\":\"2027-05-31\"");
        String replaced = attached(MANAGER, finding, "BOTH_SIDES", ",\"expiresOn\":\"2027-05-31\"");
        attached(MANAGER, finding, "BOTH_SIDES", ",\"replacesId\":\"" + replaced + "\"");
        EvidenceApi.act(MANAGER, withdrawn, "withdrawal", "{\"reason\":\"Wrong\"}")
                .then()
                .statusCode(200);
        String over = attached(MANAGER, finding, "BOTH_SIDES", ",\"expiresOn\":\"2027-02-28\"");

        AuditApi.noonOf("2027-04-30", "Europe/Stockholm");
        String late = attached(MANAGER, finding, "BOTH_SIDES", ",\"expiresOn\":\"2027-06-15\"");
        assertEquals(List.of(), facts(watched));
        AuditApi.noonOf("2027-05-01", "Europe/Stockholm");
        SuiteFacts.await(told(watched) + "-30'");

        AuditApi.noonOf("2027-06-16", "Europe/Stockholm");
        SuiteFacts.await(told(watched) + "0'");
        SuiteFacts.await(told(late) + "0'");

        assertEquals(
                List.of("audit.evidence-expiring.v1 -30 2027-05-31", "audit.evidence-expired.v1 0 2027-05-31"),
                facts(watched));
        assertEquals(List.of("audit.evidence-expired.v1 0 2027-06-15"), facts(late));
        for (String silent : List.of(withdrawn, replaced, over)) {
            assertEquals(List.of(), facts(silent));
        }
    }
}
