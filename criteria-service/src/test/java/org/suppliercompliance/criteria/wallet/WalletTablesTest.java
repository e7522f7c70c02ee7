package org.suppliercompliance.criteria.wallet;

import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;
import static org.suppliercompliance.criteria.proof.ProofApi.BASE;
import static org.suppliercompliance.criteria.proof.ProofApi.as;
import static org.suppliercompliance.criteria.proof.ProofApi.manager;
import static org.suppliercompliance.criteria.proof.ProofApi.post;
import static org.suppliercompliance.criteria.proof.ProofApi.shipped;
import static org.suppliercompliance.criteria.wallet.WalletApi.iso45001;
import static org.suppliercompliance.criteria.wallet.WalletApi.show;
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
import org.suppliercompliance.chassis.testing.tables.TableAnswer;
import org.suppliercompliance.criteria.proof.ProofApi;
import org.suppliercompliance.criteria.riskanalysis.Facts;

@QuarkusTest
@DisplayName("Proofs, their reviews and evidence kinds as tables")
class WalletTablesTest {
    private static final String KINDS = BASE + "/evidence-kinds";
    private static final String COVERAGES = BASE + "/kind-coverages";
    private static final String EQUIVALENCES = BASE + "/kind-equivalences";
    private static final String LIVE = "=SUM(A1)";

    private final String supplier = UUID.randomUUID().toString();
    private final String token = TestTokens.supplierToken(supplier);
    private final String here = Facts.fresh("HERE");
    private final String there = Facts.fresh("THERE");

    private static TableAnswer table(String token, String type, String path) {
        return TableAnswer.of(as(token), type, path);
    }

    private static String created(String token, String path, String body) {
        return post(token, path, body).then().statusCode(201).extract().path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: the proofs of a supplier as a table: those shown to the caller, with the filters of the list, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void proofs(String type) {
        String protocols = uploaded(
                token,
                shipped("MEETING-PROTOCOLS"),
                ", \"issuer\": \"%s\"".formatted(LIVE) + WalletApi.statements("COMPOSITION"));
        String certificate = uploaded(token, iso45001(), "");
        String hidden = uploaded(token, iso45001(), "");
        show(token, protocols, "\"" + here + "\"", "");
        show(token, certificate, "\"" + here + "\"", "");

        String path = BASE + "/suppliers/" + supplier + "/evidence";
        table(manager(here), type, path)
                .hasRows(2)
                .holds("missingParts", protocols, certificate, "COMPOSITION: As said (Page 1)", "ELECTION")
                .holdsDefused(LIVE)
                .lacks(hidden);
        table(manager(here), type, path + "?kindId=" + iso45001()).hasRows(1).holds(certificate);
        table(manager(there), CSV, path).hasRows(0);
        table(token, type, path).hasRows(3).holds(hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6, FG13: the reviews of a proof as a table: an authority's own, all of them for the supplier, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void reviews(String type) {
        String id = uploaded(token, iso45001(), "");
        show(token, id, "\"" + here + "\", \"" + there + "\"", "");
        String path = "/evidence/" + id + "/reviews";
        String own = created(
                manager(here),
                path,
                "{\"verdict\": \"REJECTED\", \"moment\": \"TENDER\", \"reason\": \"%s\"}".formatted(LIVE));
        String foreign = created(manager(there), path, "{\"verdict\": \"ACCEPTED\", \"moment\": \"TENDER\"}");

        table(manager(here), type, BASE + path)
                .hasRows(1)
                .holds("reviewedOn", own, "REJECTED")
                .holdsDefused(LIVE)
                .lacks(foreign);
        table(token, type, BASE + path).hasRows(2).holds(own, foreign);
        as(manager(Facts.fresh("STRANGER")))
                .accept(type)
                .get(BASE + path)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("FG13: evidence kinds as a table, with the filters of the list, no formula live")
    @Tag("FG13")
    void kinds(String type) {
        String code = ProofApi.code();
        String kind = created(manager(here), "/evidence-kinds", """
                {"code": "%s", "category": "CERTIFICATE", "names": {"en": "%s", "sv": "Ett intyg"},
                 "parts": [{"code": "MONITORING", "names": {"en": "Monitoring"}}], "source": "A test"}""".formatted(code, LIVE));

        table(manager(there), type, KINDS + "?code=" + code)
                .hasRows(1)
                .holds("nameSv", kind, "Ett intyg", "MONITORING")
                .holdsDefused(LIVE);
        table(manager(there), type, KINDS + "?category=CERTIFICATE").holds(kind, "ISO-45001");
        table(manager(there), type, KINDS + "?category=POLICY")
                .holds("MINERALS-POLICY", "NO-CONFLICT-MINERALS-CLAIM")
                .lacks(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("FG13: what kinds cover and count as, as tables, with the filters of the lists, no formula live")
    @Tag("FG13")
    void statements(String type) {
        String author = manager(here);
        String kind = ProofApi.kind(author, ProofApi.code());
        String other = ProofApi.kind(author, ProofApi.code());
        String criterion = ProofApi.criterion("RS4");
        String coverage = created(author, "/kind-coverages", """
                {"kindId": "%s", "criterionId": "%s", "fromVersion": 1, "source": "%s"}""".formatted(kind, criterion, LIVE));
        String beside = ProofApi.cover(author, other, criterion)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String equivalence = created(author, "/kind-equivalences", """
                {"kindId": "%s", "countsAsId": "%s", "validFrom": "2026-01-01", "source": "%s"}""".formatted(kind, other, LIVE));

        table(author, type, COVERAGES + "?kindId=" + kind)
                .hasRows(1)
                .holds("fromVersion", coverage, criterion)
                .holdsDefused(LIVE)
                .lacks(beside);
        table(author, type, COVERAGES + "?criterionId=" + criterion).holds(coverage, beside);
        table(author, type, EQUIVALENCES + "?countsAsId=" + other)
                .hasRows(1)
                .holds("validFrom", equivalence, kind, "2026-01-01")
                .holdsDefused(LIVE);
        table(author, CSV, EQUIVALENCES + "?kindId=" + other).hasRows(0);
    }

    @Test
    @DisplayName("what is no table is refused, and so is a page of one")
    void what_is_no_table_is_refused() {
        String id = uploaded(token, iso45001(), "");
        for (String path : List.of(
                BASE + "/suppliers/" + supplier + "/evidence",
                BASE + "/evidence/" + id + "/reviews",
                KINDS,
                COVERAGES,
                EQUIVALENCES)) {
            TableAnswer.refusals(() -> as(token), path);
        }
    }
}
