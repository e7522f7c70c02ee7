package org.suppliercompliance.criteria.riskanalysis;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.suppliercompliance.criteria.riskanalysis.Calls.ANALYSES;
import static org.suppliercompliance.criteria.riskanalysis.Calls.act;
import static org.suppliercompliance.criteria.riskanalysis.Calls.as;
import static org.suppliercompliance.criteria.riskanalysis.Calls.body;
import static org.suppliercompliance.criteria.riskanalysis.Calls.buyer;
import static org.suppliercompliance.criteria.riskanalysis.Calls.drafted;
import static org.suppliercompliance.criteria.riskanalysis.Calls.manager;
import static org.suppliercompliance.criteria.riskanalysis.Calls.post;
import static org.suppliercompliance.criteria.riskanalysis.Calls.published;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.criteria.SupplierTopic;

@QuarkusTest
class CategoryNetworkHttpTest {
    private final String owner = Facts.fresh("OWNER");
    private final String member = Facts.fresh("MEMBER");

    private String networkWith(String category) {
        String network = Facts.network(owner, member);
        Facts.assigned(network, category, owner);
        return network;
    }

    @Test
    @DisplayName("S16, S17: eight high-risk categories, each with the analysis of its own authority and of no other")
    void eight_categories_have_eight_owners() {
        List<String> members =
                IntStream.range(0, 8).mapToObj(i -> Facts.fresh("REGION")).toList();
        String network = Facts.network(members.toArray(String[]::new));
        for (int i = 0; i < 8; i++) {
            Facts.assigned(network, "RISKY-" + i, members.get(i));
            published(manager(members.get(i)), network, "RISKY-" + i);
            post(manager(members.get((i + 1) % 8)), ANALYSES, body(network, "RISKY-" + i))
                    .then()
                    .statusCode(403);
        }

        as(buyer(members.get(0)))
                .get(ANALYSES + "?current=true&network=" + network)
                .then()
                .statusCode(200)
                .body("items", hasSize(8))
                .body("items.authority", containsInAnyOrder(members.toArray()));
    }

    @Test
    @DisplayName("A7, S19: what the owner saw is read by the members of the network, and by one that left no more")
    void notes_of_following_a_category_are_for_the_members() {
        String network = networkWith("ICT");
        String analysis = published(manager(owner), network, "ICT");
        String note = """
                {"network": "%s", "category": "ICT", "heldOn": "2026-06-15", "title": "Laptops", "note": "Two of three map their sites", "analysisId": "%s"}""".formatted(network, analysis);

        String id = post(manager(owner), Calls.FOLLOW_UPS, note)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post(manager(member), Calls.FOLLOW_UPS, note).then().statusCode(403);
        post(
                        manager(owner),
                        Calls.FOLLOW_UPS,
                        note.replace("2026-06-15", "9999-01-01").replace("ICT", "FOOD"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/category", "/heldOn", "/analysisId"));

        String path = Calls.FOLLOW_UPS + "/" + id;
        as(buyer(member)).get(path).then().statusCode(200).body("authority", equalTo(owner));
        as(buyer(member))
                .get(Calls.FOLLOW_UPS + "?network=" + network + "&category=ICT")
                .then()
                .body("items.id", contains(id));
        as(buyer(Facts.fresh("STRANGER"))).get(path).then().statusCode(404);

        Facts.networkChanged(network, 2, owner);
        as(buyer(member)).get(path).then().statusCode(404);
        as(buyer(owner)).get(path).then().statusCode(200);
    }

    @Test
    @DisplayName(
            "A7: who follows a part of a category follows up the analysis of the whole, and the other way round; not that of another part")
    void notes_follow_up_the_whole_and_its_parts() {
        String whole = Facts.fresh("WHOLE");
        String part = Facts.partOf(whole);
        String smallest = Facts.partOf(part);
        String beside = Facts.partOf(whole);
        String network = networkWith(whole);
        String ofWhole = published(manager(owner), network, whole);
        String ofPart = published(manager(owner), network, part);

        note(network, smallest, ofWhole).statusCode(201).body("analysisId", equalTo(ofWhole));
        note(network, smallest, ofPart).statusCode(201);
        note(network, whole, ofPart).statusCode(201);
        note(network, beside, ofWhole).statusCode(201);
        note(network, beside, ofPart).statusCode(422).body("errors.pointer", contains("/analysisId"));
    }

    private ValidatableResponse note(String network, String category, String analysis) {
        String note = """
                {"network": "%s", "category": "%s", "heldOn": "2026-06-15", "title": "Laptops", "note": "Seen", "analysisId": "%s"}""".formatted(network, category, analysis);
        return post(manager(owner), Calls.FOLLOW_UPS, note).then();
    }

    @Test
    @DisplayName(
            "FH5, S17: a responsibility that supplier-service lost in a restore gives no right to publish; a network that it lost is none")
    void what_was_lost_gives_no_right() {
        String network = Facts.network(owner, member);
        String responsibility = Ids.next().toString();
        Facts.assigned(responsibility, 1, network, "ICT", owner);
        String draft = drafted(manager(owner), network, "ICT");

        SupplierTopic.inEpoch(2, () -> SupplierTopic.restored("supplier", responsibility, false));
        SupplierTopic.await("0", "select count(*)::text from known_category_responsibility where network = ?", network);
        act(manager(owner), ANALYSES + "/" + draft, "publication").then().statusCode(403);
        post(manager(owner), ANALYSES, body(network, "ICT"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/category"));

        SupplierTopic.inEpoch(2, () -> SupplierTopic.restored("supplier", network, false));
        SupplierTopic.await("0", "select count(*)::text from known_network where code = ?", network);
        SupplierTopic.await("0", "select count(*)::text from known_network_member where network = ?", network);
        post(manager(owner), ANALYSES, body(network, "ICT"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/network"));
    }

    @Test
    @DisplayName(
            "S17: who answers for a category answers for its parts, down to the last, until one has an authority of its own")
    void parts_are_answered_for_with_the_whole() {
        String whole = Facts.fresh("WHOLE");
        String part = Facts.partOf(whole);
        String smallest = Facts.partOf(part);
        String network = networkWith(whole);

        post(manager(member), ANALYSES, body(network, smallest)).then().statusCode(403);
        published(manager(owner), network, smallest);
        String draft = drafted(manager(owner), network, part);
        Facts.assigned(network, part, member);

        act(manager(owner), ANALYSES + "/" + draft, "publication").then().statusCode(403);
        published(manager(member), network, smallest);
        as(buyer(owner))
                .get(ANALYSES + "?network=" + network + "&category=" + smallest)
                .then()
                .statusCode(200)
                .body("items.authority", containsInAnyOrder(owner, member))
                .body("items.version", containsInAnyOrder(1, 2));
    }
}
