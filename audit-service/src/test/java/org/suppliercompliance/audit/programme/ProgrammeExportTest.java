package org.suppliercompliance.audit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@DisplayName("Programmes, and the suppliers to choose from, as tables")
class ProgrammeExportTest {
    private static final String PROGRAMMES = "/audit/v1/programmes";
    private static final String CANDIDATES = "/audit/v1/programme-candidates";
    private static final String ZONE = "Europe/Stockholm";
    private static final String LIVE = "=SUM(A1)";

    private String here;
    private String there;
    private UUID supplier;

    @BeforeEach
    void two_authorities_with_one_supplier() {
        here = SuiteFacts.newAuthority("PROG");
        there = SuiteFacts.newAuthority("PROG");
        supplier = SuiteFacts.supplier();
        AuditApi.noonOf("2027-05-04", ZONE);
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private static TableAnswer table(String token, String type) {
        return TableAnswer.of(AuditApi.as(token), type, PROGRAMMES);
    }

    private String suppliers() {
        return "\"suppliers\":[{\"supplierId\":\"" + supplier + "\",\"reason\":\"Risk\"}]";
    }

    private String adopted(String authority, int year) {
        return AuditApi.post(AuditApi.manager(authority), PROGRAMMES, "{\"year\":" + year + "," + suppliers() + "}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A programme that was changed for a reason which a spreadsheet would run. */
    private String changed(int year) {
        String id = adopted(here, year);
        String manager = AuditApi.manager(here);
        AuditApi.as(manager)
                .header("If-Match", AuditApi.etag(manager, PROGRAMMES + "/" + id))
                .body("{\"reason\":\"" + LIVE + "\"," + suppliers() + "}")
                .post(PROGRAMMES + "/" + id + "/change")
                .then()
                .statusCode(200);
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("A30, A34, FG6, FG13: programmes as a table: the authority's own with their coverage, no formula live")
    @Tag("A30")
    @Tag("A34")
    @Tag("FG6")
    void programmes(String type) {
        String before = changed(2026);
        String now = adopted(here, 2027);
        String foreign = adopted(there, 2027);

        table(AuditApi.manager(here), type)
                .hasRows(2)
                .holds("coveragePlannedPercent", before, now)
                .holdsDefused(LIVE)
                .lacks(foreign);
        table(TestTokens.token(Role.INTEGRATOR, there), type).hasRows(1).holds(foreign);
        for (String other : List.of(AuditApi.auditor(here), AuditApi.supplier(supplier))) {
            AuditApi.as(other).accept(type).get(PROGRAMMES).then().statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "S24, FG6: suppliers by risk as a table: a row each, with level, weight and share of each factor, with the filter of the list")
    @Tag("S24")
    @Tag("FG6")
    void candidates(String type) {
        KnownRisk.told(here, supplier, "HIGH", "81.27", 1);
        UUID medium = SuiteFacts.supplier();
        KnownRisk.told(here, medium, "MEDIUM", "48.50", 1);
        UUID foreign = SuiteFacts.supplier();
        KnownRisk.told(there, foreign, "HIGH", "77.77", 1);
        String manager = AuditApi.manager(here);

        TableAnswer.of(AuditApi.as(manager), type, CANDIDATES)
                .hasRows(2)
                .holds("riskScore", supplier.toString(), medium.toString(), "81.27", "contractSizeShare", "30.18")
                .lacks(foreign.toString());
        TableAnswer.of(AuditApi.as(manager), type, CANDIDATES + "?level=MEDIUM")
                .hasRows(1)
                .holds(medium.toString());
        TableAnswer.refusals(() -> AuditApi.as(manager), CANDIDATES);
    }

    @Test
    @DisplayName("A30: the columns of a programme in CSV; what is no table is refused, and so is a page of one")
    @Tag("A30")
    void columns() {
        String manager = AuditApi.manager(here);
        String id = changed(2026);
        String who = "sustainability-manager@" + here;
        assertEquals(
                List.of(
                        "id,authority,year,adoptedOn,adoptedBy,changedOn,changedBy,changeReason,coverageHighRiskSuppliers,coveragePlanned,"
                                + "coverageFollowedUp,coveragePlannedPercent,coverageFollowedUpPercent",
                        "%s,%s,2026,2027-05-04,%s,2027-05-04,%s,'=SUM(A1),0,0,0,,".formatted(id, here, who, who)),
                table(manager, CSV).text().lines().toList());
        TableAnswer.refusals(() -> AuditApi.as(manager), PROGRAMMES);
    }
}
