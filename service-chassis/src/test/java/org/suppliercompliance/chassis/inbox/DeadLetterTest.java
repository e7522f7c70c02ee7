package org.suppliercompliance.chassis.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.parcels.ParcelTopicSubscription;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.parcels.Wire;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.chassis.time.Ids;

@QuarkusTest
class DeadLetterTest {
    @Inject
    ParcelTopicSubscription subscription;

    @Inject
    DeadLetters letters;

    @Inject
    WorkerTransactions transactions;

    private final String parcel = UUID.randomUUID().toString();

    @Test
    @DisplayName("FC3: after a restore too, what was put aside and comes again is put aside once")
    void what_was_put_aside_is_put_aside_once() {
        UUID id = Ids.next();
        Wire.send(ofEpochTwo(id), ofEpochTwo(id), newest());
        await().atMost(Duration.ofSeconds(60)).until(() -> effects().equals(List.of("3")));
        assertEquals(
                List.of(id.toString()),
                Rows.texts("select event_id::text as value from dead_letter where event_key = ?", parcel));
    }

    private ProducerRecord<String, byte[]> ofEpochTwo(UUID id) {
        return inEpochTwo(teleported(id, 2));
    }

    private ProducerRecord<String, byte[]> newest() {
        return inEpochTwo(Wire.moved(parcel, 3));
    }

    private static ProducerRecord<String, byte[]> inEpochTwo(ProducerRecord<String, byte[]> event) {
        event.headers().remove("ce_epoch").add("ce_epoch", "2".getBytes(StandardCharsets.UTF_8));
        return event;
    }

    @Test
    @DisplayName(
            "FC3: another event at the same place of a topic that was made anew is put aside as well; the same one again changes nothing")
    void another_event_at_the_same_offset() {
        UUID old = Ids.next();
        UUID fresh = Ids.next();
        List.of(old, fresh, old, fresh).forEach(this::putAside);

        assertEquals(
                List.of(old.toString(), fresh.toString()),
                Rows.texts("select event_id::text as value from dead_letter where event_key = ? order by id", parcel));
    }

    /** At one offset that no test reaches. */
    private void putAside(UUID event) {
        ProducerRecord<String, byte[]> sent = teleported(event, 1);
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("parcels-made-anew-" + parcel, 0, 7, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        transactions.run(transaction ->
                letters.put(transaction, "anew", record, new PoisonEventException("nobody can read this")));
    }

    @Test
    @DisplayName("FC3: the operator lists dead letters and replays one when its reason is gone")
    void the_operator_lists_dead_letters_and_replays_one() {
        subscription.refuse(parcel);
        Wire.send(Wire.moved(parcel, 1));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rows.count("from dead_letter where event_key = ?", parcel) == 1);
        assertEquals(List.of(), effects());
        String id = Rows.texts("select id::text as value from dead_letter where event_key = ?", parcel)
                .get(0);
        String replay = "/shop/v1/dead-letters/" + id + "/replay";

        given().post(replay).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.token("clerk", "X"))
                .get("/shop/v1/dead-letters")
                .then()
                .statusCode(403);
        var operator = TestTokens.operatorToken();
        given().auth()
                .oauth2(operator)
                .get("/shop/v1/dead-letters?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        given().auth().oauth2(operator).post(replay).then().statusCode(409);
        assertEquals(
                List.of("2"), Rows.texts("select attempts::text as value from dead_letter where id::text = ?", id));

        subscription.refuse(null);
        given().auth().oauth2(operator).post(replay).then().statusCode(200).body("result", equalTo("APPLIED"));
        given().auth().oauth2(operator).post(replay).then().statusCode(404);
        assertEquals(List.of("1"), effects());
    }

    @Test
    @DisplayName("FC3: the operator reads all dead letters page by page, the oldest first, each once")
    void the_operator_reads_dead_letters_page_by_page() {
        Wire.send(teleported(Ids.next(), 1), teleported(Ids.next(), 2), teleported(Ids.next(), 3));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rows.count("from dead_letter where event_key = ?", parcel) == 3);
        List<String> listed = new ArrayList<>();
        for (String page = "/shop/v1/dead-letters?limit=2"; page != null; ) {
            JsonPath answer = given().urlEncodingEnabled(false)
                    .auth()
                    .oauth2(TestTokens.operatorToken())
                    .get(page)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(answer.getList("items.id"));
            page = answer.getString("next");
        }
        List<String> putAside = Rows.texts(
                "select id::text as value from dead_letter where event_key = ? order by kafka_offset", parcel);
        listed.retainAll(putAside);
        assertEquals(putAside, listed);
    }

    private ProducerRecord<String, byte[]> teleported(UUID id, long version) {
        return Wire.event(id, "shop.parcel-moved.v1", parcel, version, "{\"state\": \"TELEPORTED\"}");
    }

    private List<String> effects() {
        return Rows.texts(
                "select version::text as value from parcel_effect where subject = ? order by happened_at", parcel);
    }
}
