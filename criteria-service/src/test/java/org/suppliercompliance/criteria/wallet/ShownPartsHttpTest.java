package org.suppliercompliance.criteria.wallet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.suppliercompliance.criteria.proof.ProofApi.criterion;
import static org.suppliercompliance.criteria.proof.ProofApi.manager;
import static org.suppliercompliance.criteria.proof.ProofApi.shipped;
import static org.suppliercompliance.criteria.wallet.WalletApi.proof;
import static org.suppliercompliance.criteria.wallet.WalletApi.show;
import static org.suppliercompliance.criteria.wallet.WalletApi.statements;
import static org.suppliercompliance.criteria.wallet.WalletApi.uploaded;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("A proof of a shipped kind satisfies only with each of its parts")
class ShownPartsHttpTest {
    private static final String AUTHORITY = "SHOWN-PARTS";

    private final String supplier = UUID.randomUUID().toString();
    private final String token = TestTokens.supplierToken(supplier);

    @ParameterizedTest
    @ValueSource(strings = {"CERTIFIED-PROTOCOL", "MEETING-PROTOCOLS"})
    @DisplayName(
            "C28 C29 C30 C31: protocols show that workers elect their representatives, who sits in the committee, and the dialogue")
    @Tag("C28")
    @Tag("C29")
    @Tag("C30")
    @Tag("C31")
    void protocols_show_the_elected_committee(String kind) {
        eachIsNeeded(kind, "RS5", "COMPOSITION", "ELECTION", "DIALOGUE");
    }

    @Test
    @DisplayName("C25 C26: another audit report shows worker participation in the main factories, and the training")
    @Tag("C25")
    @Tag("C26")
    void another_audit_report_shows_participation_and_training() {
        eachIsNeeded("OTHER-SOCIAL-AUDIT", "RS4", "WORKER-PARTICIPATION", "TRAINING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELF-ASSESSMENT-QUESTIONNAIRE", "DIALOGUE-PROCESSES", "SOCIAL-AUDIT-REPORT"})
    @DisplayName(
            "C23: a questionnaire, dialogue processes or a social audit report satisfy the monitoring criterion when they show how non-compliances are found and how they are addressed")
    @Tag("C23")
    void monitoring_shows_finding_and_addressing(String kind) {
        eachIsNeeded(kind, "RS3", "IDENTIFYING", "ADDRESSING");
    }

    /** The same proof without one part after the other, and then with all. */
    private void eachIsNeeded(String kind, String code, String... parts) {
        String buyer = manager(AUTHORITY);
        String asked = criterion(code);
        proof(buyer, supplier, "", asked).body("criteria[0].standing", equalTo("MISSING"));
        String id = uploaded(token, shipped(kind), "");
        show(token, id, "\"" + AUTHORITY + "\"", "");
        List<String> all = List.of(parts);

        for (String left : all) {
            said(id, all.stream().filter(part -> !part.equals(left)).toList());
            proof(buyer, supplier, "", asked)
                    .body("criteria[0].standing", equalTo("INCOMPLETE"))
                    .body("criteria[0].satisfied", equalTo(false))
                    .body("criteria[0].evidence[0].kind", equalTo(kind))
                    .body("criteria[0].evidence[0].missingParts", contains(left));
        }

        said(id, all);
        proof(buyer, supplier, "", asked)
                .body("criteria[0].standing", equalTo("VALID"))
                .body("criteria[0].satisfied", equalTo(true))
                .body("criteria[0].evidence[0].missingParts", hasSize(0));
    }

    private void said(String id, List<String> parts) {
        String members = statements(parts.toArray(String[]::new)).substring(2);
        WalletApi.patch(token, id, "{" + members + "}").then().statusCode(200);
    }
}
