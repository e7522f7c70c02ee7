package org.suppliercompliance.criteria.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.content.SampleFiles;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class EvidenceRacesTest {
    @Test
    @DisplayName(
            "of four uploads of different content to one proof at once, one wins, and the proof has its content and hash")
    void one_upload_wins() {
        String token = TestTokens.supplierToken(UUID.randomUUID().toString());
        String id = WalletApi.begun(token, WalletApi.iso45001(), "a.pdf", "");

        List<CompletableFuture<Integer>> running = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> WalletApi.send(token, id, "\"1\"", WalletApi.PDF, SampleFiles.pdf(id + i))
                                .statusCode()))
                .toList();
        List<Integer> statuses =
                running.stream().map(CompletableFuture::join).sorted().toList();

        assertEquals(List.of(200, 412, 412, 412), statuses);
        String sha256 = WalletApi.read(token, id).statusCode(200).extract().path("sha256");
        byte[] content = org.suppliercompliance.criteria.proof.ProofApi.as(token)
                .get("/criteria/v1/evidence/" + id + "/content")
                .asByteArray();
        assertEquals(sha256, SampleFiles.sha256(content));
    }

    @Test
    @DisplayName("among 20,000 proofs those of one supplier are found by the index, behind row-level security too")
    void proofs_of_a_supplier_are_found_by_the_index() throws SQLException {
        String supplier = UUID.randomUUID().toString();
        String id = WalletApi.uploaded(TestTokens.supplierToken(supplier), WalletApi.iso45001(), "");
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into evidence (id, supplier_id, kind_id, title, received_on, statements, red_flags, file_name, zone, expiry_version,
                        details_version, uploaded_by, version, created_at, changed_at)
                    select gen_random_uuid(), gen_random_uuid(), kind_id, title, received_on, statements, red_flags, file_name, zone, 1, 1, 'plan', 1,
                        created_at, changed_at
                    from evidence, generate_series(1, 20000) where id = '%s'""".formatted(id));
            statement.execute("analyze evidence");
        }
        try (Connection connection = TestServers.app()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "select set_config('app.tenant', 'PLAN', true), set_config('app.counterparty', '', true)");
            }
            StringBuilder plan = new StringBuilder();
            try (PreparedStatement explain = connection.prepareStatement(
                    "explain select * from evidence where supplier_id = ?::uuid order by created_at desc, id desc limit 21")) {
                explain.setString(1, supplier);
                try (ResultSet lines = explain.executeQuery()) {
                    while (lines.next()) {
                        plan.append(lines.getString(1)).append('\n');
                    }
                }
            }
            connection.rollback();
            assertTrue(plan.toString().contains("ix_evidence_supplier"), plan.toString());
            assertFalse(plan.toString().contains("Seq Scan on evidence "), plan.toString());
        } finally {
            try (Connection connection = TestServers.superuser();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("delete from evidence where uploaded_by = 'plan'");
            }
        }
    }
}
