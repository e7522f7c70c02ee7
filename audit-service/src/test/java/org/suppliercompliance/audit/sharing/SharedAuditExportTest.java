package org.suppliercompliance.audit.sharing;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@DisplayName("Shared audits as a table")
class SharedAuditExportTest {
    private static final String TODAY = "2027-03-01";

    private String network;
    private String owner;
    private String member;
    private UUID supplier;

    @BeforeEach
    void a_network_of_two() {
        network = SuiteFacts.code("SHEX");
        owner = SuiteFacts.code("SHEX");
        member = SuiteFacts.code("SHEX");
        SuiteFacts.member(owner, 1, network);
        SuiteFacts.member(member, 1, network);
        supplier = SuiteFacts.supplier();
        AuditApi.noonOf(TODAY, "Europe/Stockholm");
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private static TableAnswer table(String token, String type, String query) {
        return TableAnswer.of(AuditApi.as(token), type, AuditStory.SHARED + query);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "A5, G10, FG6: shared audits as a table: those of the list, with its filters, and each row of another authority leaves its line")
    @Tag("A5")
    @Tag("G10")
    @Tag("FG6")
    void shared_audits(String type) {
        AuditStory first = AuditStory.shared(owner, supplier, TODAY, network);
        AuditStory second = AuditStory.shared(owner, SuiteFacts.supplier(), TODAY, network);
        String stranger = SuiteFacts.code("SHEX");
        SuiteFacts.member(stranger, 1, SuiteFacts.code("SHEX"));

        table(AuditApi.manager(member), type, "?supplierId=" + supplier)
                .hasRows(1)
                .holds(first.id(), owner, network, TODAY)
                .lacks(second.id());
        table(AuditApi.manager(member), type, "").hasRows(2).holds(first.id(), second.id());
        table(AuditApi.manager(stranger), CSV, "").hasRows(0);
        AuditApi.as(AuditApi.auditor(member))
                .accept(type)
                .get(AuditStory.SHARED)
                .then()
                .statusCode(403);
        for (AuditStory audit : List.of(first, second)) {
            AuditApi.as(AuditApi.manager(owner))
                    .get(audit.address() + "/reads")
                    .then()
                    .statusCode(200)
                    .body("items.what", equalTo(List.of("SUMMARY")))
                    .body("items.authority", equalTo(List.of(member)));
        }
    }

    @Test
    @DisplayName("A5: the columns of shared audits in CSV; what is no table is refused, and so is a page of one")
    @Tag("A5")
    void columns() {
        AuditStory audit = AuditStory.shared(owner, supplier, TODAY, network);
        List<String> lines =
                table(AuditApi.manager(member), CSV, "").text().lines().toList();
        assertEquals(
                "auditId,reference,authority,supplierId,type,dimensions,plannedOn,finalisedOn,networks,openNonCompliances,overdue,worstSeverity,sharedAt",
                lines.get(0));
        assertTrue(lines.get(1).startsWith(audit.id() + ",AU-2027-"), lines.get(1));
        String rest =
                ",%s,%s,DESKTOP,SOCIAL|ENVIRONMENTAL,%s,%3$s,%s,0,0,,%3$sT".formatted(owner, supplier, TODAY, network);
        assertTrue(lines.get(1).contains(rest), lines.get(1));
        TableAnswer.refusals(() -> AuditApi.as(AuditApi.manager(member)), AuditStory.SHARED);
    }
}
