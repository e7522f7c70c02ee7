package org.suppliercompliance.criteria.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.events.EventContracts;
import org.suppliercompliance.chassis.testing.servers.DatabaseWall;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.criteria.proof.ProofApi;

@QuarkusTest
class EvidenceWallTest {
    @Test
    @DisplayName(
            "FG6: the database itself shows a proof to its supplier, its uploader and whom it is shown to, and its content's row to no stranger")
    @Tag("FG6")
    void the_database_keeps_proofs_apart() throws SQLException {
        String supplier = UUID.randomUUID().toString();
        String token = TestTokens.supplierToken(supplier);
        String id = WalletApi.uploaded(token, WalletApi.iso45001(), "");
        WalletApi.show(token, id, "\"WALL-A\"", "");
        WalletApi.review(ProofApi.manager("WALL-A"), id, "{\"verdict\": \"ACCEPTED\", \"moment\": \"TENDER\"}")
                .then()
                .statusCode(201);

        assertEquals(1, rows("evidence", "id", id, "", supplier));
        assertEquals(1, rows("evidence", "id", id, "WALL-A", ""));
        assertEquals(0, rows("evidence", "id", id, "WALL-B", ""));
        assertEquals(0, rows("evidence", "id", id, "", ""));
        assertEquals(0, rows("evidence", "id", id, "", UUID.randomUUID().toString()));
        assertEquals(1, rows("evidence_review", "evidence_id", id, "", supplier));
        assertEquals(0, rows("evidence_review", "evidence_id", id, "WALL-B", ""));
        assertEquals(0, rows("evidence_grant", "evidence_id", id, "WALL-B", ""));
        assertEquals(0, rows("evidence_grant", "evidence_id", id, "", ""));
    }

    @Test
    @DisplayName("the examples of the facts are what their schemas say")
    void the_examples_are_what_their_schemas_say() {
        assertEquals(List.of(), EventContracts.ofRepository().faultyExamples("criteria"));
    }

    private static int rows(String table, String column, String id, String tenant, String counterparty)
            throws SQLException {
        return DatabaseWall.seen(table, column, List.of(id), tenant, counterparty);
    }
}
