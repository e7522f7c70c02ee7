package org.suppliercompliance.criteria.riskanalysis;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.criteria.riskanalysis.Calls.as;
import static org.suppliercompliance.criteria.riskanalysis.Calls.buyer;
import static org.suppliercompliance.criteria.riskanalysis.Calls.manager;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.events.EventContracts;
import org.suppliercompliance.chassis.testing.servers.OpenTransactions;

@QuarkusTest
class RiskAnalysisFactTest {
    @Test
    @DisplayName("N5: publishing states one fact that other authorities read, with the risks and without their words")
    void publishing_states_one_fact() {
        String owner = Facts.fresh("OWNER");
        String member = Facts.fresh("MEMBER");
        String network = Facts.network(owner, member);
        Facts.assigned(network, "ICT", owner);
        String before = end(member);

        String id = Calls.drafted(manager(owner), network, "ICT");
        Calls.act(manager(owner), Calls.ANALYSES + "/" + id, "publication")
                .then()
                .statusCode(200);

        String ours = "items.findAll { it.subject == '" + id + "' }";
        Awaitility.await()
                .until(() -> changes(member, before).path(ours + ".size()").equals(1));
        changes(member, before)
                .then()
                .body(ours + ".type", contains("criteria.risk-analysis-published.v1"))
                .body(ours + "[0].data.network", equalTo(network))
                .body(ours + "[0].data.sharedWith", contains(member))
                .body(ours + "[0].data.version", equalTo(1))
                .body(ours + "[0].data.risks.priority.level", contains("MEDIUM", "HIGH"))
                .body(ours + "[0].data.risks[0].text", nullValue());
    }

    @Test
    @Tag("N5")
    @Tag("A7")
    @Tag("S19")
    @DisplayName(
            "N5, A7, S19: the other members are told of what was seen while a category was followed, without its words; a stranger is not")
    void a_note_states_one_fact() {
        String owner = Facts.fresh("OWNER");
        String member = Facts.fresh("MEMBER");
        String stranger = Facts.fresh("STRANGER");
        String network = Facts.network(owner, member);
        Facts.network(stranger);
        Facts.assigned(network, "ICT", owner);
        String analysis = Calls.published(manager(owner), network, "ICT");
        String before = end(member);

        String id = Calls.post(manager(owner), Calls.FOLLOW_UPS, """
                        {"network": "%s", "category": "ICT", "heldOn": "2026-06-15", "title": "Laptops", "note": "Two of three map their sites", "analysisId": "%s"}""".formatted(network, analysis))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        OpenTransactions.awaitEnd();
        String ours = "items.findAll { it.subject == '" + id + "' }";
        for (String reader : List.of(owner, member)) {
            changes(reader, before)
                    .then()
                    .body(ours + ".type", contains("criteria.category-followed-up.v1"))
                    .body(
                            ours + "[0].data",
                            equalTo(Map.of(
                                    "id",
                                    id,
                                    "network",
                                    network,
                                    "sharedWith",
                                    List.of(member),
                                    "category",
                                    "ICT",
                                    "authority",
                                    owner,
                                    "title",
                                    "Laptops",
                                    "notedOn",
                                    "2026-06-15",
                                    "analysisId",
                                    analysis)));
        }
        changes(stranger, before).then().body(ours, empty());
    }

    @Test
    @DisplayName("the examples of the facts are what their schemas say")
    void examples_fit_their_schemas() {
        assertEquals(List.of(), EventContracts.ofRepository().faultyExamples("criteria"));
    }

    private static Response changes(String authority, String after) {
        return as(buyer(authority)).get("/criteria/v1/changes?limit=100&after=" + after);
    }

    /** The end of the feed as it stands now. */
    private static String end(String authority) {
        Response page = as(buyer(authority)).get("/criteria/v1/changes?limit=100");
        while (page.<Boolean>path("more")) {
            page = changes(authority, page.path("next"));
        }
        return page.path("next");
    }
}
