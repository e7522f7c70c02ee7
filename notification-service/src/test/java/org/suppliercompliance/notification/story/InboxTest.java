package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.launchdarkly.eventsource.CommentEvent;
import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.MessageEvent;
import com.launchdarkly.eventsource.StreamClosedByServerException;
import com.launchdarkly.eventsource.StreamEvent;
import com.launchdarkly.eventsource.StreamException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.embedded.TokenClaims;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("The inbox shows a person what that person was told, and follows it live")
class InboxTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    /** A manager whose token's subject stands in the address book. */
    private static void known(World world, String language) {
        world.person(
                world.manager(),
                Map.of(
                        "name",
                        "Reader",
                        "email",
                        "r" + UUID.randomUUID().toString().replace("-", "") + "@example.org",
                        "language",
                        language,
                        "subject",
                        "manager@" + world.authority,
                        "roles",
                        List.of("sustainability-manager")));
    }

    private static EventSource follow(String token, String lastEventId) {
        URI address = URI.create("http://localhost:" + RestAssured.port + "/notification/v1/inbox/stream");
        return new EventSource.Builder(ConnectStrategy.http(address).header("Authorization", "Bearer " + token))
                .lastEventId(lastEventId)
                .build();
    }

    private static String token(World world) {
        return TestTokens.token("sustainability-manager", world.authority, "manager@" + world.authority);
    }

    private static MessageEvent nextAlert(EventSource source) throws StreamException {
        MessageEvent message = source.readMessage();
        while (!message.getEventName().equals("alert")) {
            message = source.readMessage();
        }
        return message;
    }

    private static void await1(World world) {
        await().atMost(World.SOON)
                .until(() -> world.manager()
                                .get("/inbox")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 1);
    }

    @Test
    @Tag("N6")
    @Tag("FF10")
    @DisplayName(
            "N6 FF10 an item says in the reader's words what is late; HTML in names is text, and no mark turns the reading direction")
    void items_are_plain_words() {
        World world = new World("Region Stockholm", "Evil <b>AB</b>\u202Etxt.exe");
        known(world, "en");
        world.newCase("NC-1").planOverdue();
        await1(world);
        var answer = world.manager().get("/inbox");
        answer.then()
                .statusCode(200)
                .contentType("application/json")
                .header("X-Content-Type-Options", "nosniff")
                .body("items[0].subject", equalTo("Late: the corrective-action plan for case NC-1"))
                .body(
                        "items[0].what",
                        equalTo("The corrective-action plan of Evil <b>AB</b> txt.exe for case NC-1 is late."))
                .body("items[0].when", equalTo("It was due on 28 February 2027 and has been late since 1 March 2027."))
                .body("items[0].read", equalTo(false));
        assertEquals(-1, answer.asString().indexOf('\u202E'));
    }

    @Test
    @DisplayName(
            "N2 a contact whom the authority and the supplier noted reads the alert in its inbox, and gets one mail")
    void a_contact_noted_by_both_reads_its_inbox() {
        World world = new World("Region Stockholm", "Both AB");
        String email = world.contactNamed("Noted by the authority", "en").email();
        world.person(
                world.supplierUser(),
                Map.of("name", "Anna", "email", email, "language", "en", "subject", "supplier@" + world.supplier));
        world.newCase("NC-1").communicated();
        await().atMost(World.SOON).until(() -> MailServer.to(email).size() == 1);
        world.supplierUser().get("/inbox").then().statusCode(200).body("items.caseReference", equalTo(List.of("NC-1")));
        assertEquals(1, world.alerts("").getList("items").size());
        assertEquals(1, MailServer.to(email).size());
    }

    @Test
    @DisplayName("FG6 an item is read and unread by its reader alone; another person's inbox does not hold it")
    void items_are_read_by_their_reader() {
        World world = new World("Region Stockholm", "Read AB");
        known(world, "sv");
        world.newCase("NC-1").planOverdue();
        await1(world);
        String id = world.manager().get("/inbox").path("items[0].id");
        RequestSpecification other = World.as(TestTokens.token("sustainability-manager", world.authority, "colleague"));
        other.get("/inbox").then().statusCode(200).body("items", empty());
        World.as(TestTokens.token("sustainability-manager", world.authority, "colleague"))
                .put("/inbox/" + id + "/read-mark")
                .then()
                .statusCode(404);

        String unread = world.manager().get("/inbox/" + id).header("ETag");
        world.manager()
                .header("If-None-Match", unread)
                .get("/inbox/" + id)
                .then()
                .statusCode(304);
        world.manager().put("/inbox/" + id + "/read-mark").then().statusCode(204);
        world.manager()
                .header("If-None-Match", unread)
                .get("/inbox/" + id)
                .then()
                .statusCode(200)
                .body("read", equalTo(true));
        String first = world.manager().get("/inbox/" + id).path("readAt");
        assertNotNull(first);
        world.manager().put("/inbox/" + id + "/read-mark").then().statusCode(204);
        assertEquals(first, world.manager().get("/inbox/" + id).path("readAt"));
        world.manager().get("/inbox?read=false").then().body("items", empty());
        world.manager().get("/inbox?read=true").then().body("items", hasSize(1));
        assertEquals("RAISED", world.alerts("").getString("items[0].status"));
        world.manager().delete("/inbox/" + id + "/read-mark").then().statusCode(204);
        world.manager().get("/inbox?read=false").then().body("items", hasSize(1));
    }

    @Test
    @DisplayName(
            "a reference parser reads the stream: what is told arrives live, what was told during a drop arrives after Last-Event-ID, and nothing else")
    void the_stream_resumes() throws Exception {
        World world = new World("Region Stockholm", "Live AB");
        known(world, "en");
        String position;
        try (EventSource source = follow(token(world), null)) {
            MessageEvent open = source.readMessage();
            assertEquals("open", open.getEventName());
            assertNotNull(JsonPath.from(open.getData()).getString("endsAt"), open.getData());
            assertTrue(open.getLastEventId().matches("\\d+\\.0"), open.getLastEventId());
            world.newCase("NC-1").planOverdue();
            MessageEvent alert = nextAlert(source);
            assertEquals("NC-1", JsonPath.from(alert.getData()).getString("caseReference"));
            position = alert.getLastEventId();
        }
        world.newCase("NC-2").planOverdue();
        world.newCase("NC-3").planOverdue();
        await().atMost(World.SOON)
                .until(() -> world.manager()
                                .get("/inbox")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 3);
        try (EventSource source = follow(token(world), position)) {
            assertEquals("NC-2", JsonPath.from(nextAlert(source).getData()).getString("caseReference"));
            JsonPath third = JsonPath.from(nextAlert(source).getData());
            assertEquals("NC-3", third.getString("caseReference"));
            // A change of an item arrives as the item again.
            world.manager()
                    .put("/inbox/" + third.getString("id") + "/read-mark")
                    .then()
                    .statusCode(204);
            JsonPath changed = JsonPath.from(nextAlert(source).getData());
            assertEquals(third.getString("id"), changed.getString("id"));
            assertTrue(changed.getBoolean("read"));
        }
    }

    @Test
    @DisplayName("FG6 a stream carries nothing of another person; a comment keeps it alive; it ends with the token")
    void the_stream_ends_with_the_token() throws Exception {
        World world = new World("Region Stockholm", "Ending AB");
        known(world, "en");
        String stranger = TestTokens.token(TokenClaims.of("stranger", "sustainability-manager")
                .authority(world.authority)
                .lifetime(Duration.ofSeconds(3)));
        int comments = 0;
        boolean ended = false;
        try (EventSource source = follow(stranger, null)) {
            assertEquals("open", source.readMessage().getEventName());
            world.newCase("NC-1").planOverdue();
            await1(world);
            while (!ended) {
                try {
                    StreamEvent event = source.readAnyEvent();
                    comments += event instanceof CommentEvent ? 1 : 0;
                    assertFalse(event instanceof MessageEvent, String.valueOf(event));
                } catch (StreamException e) {
                    ended = true;
                }
            }
        }
        assertTrue(comments >= 1);
    }

    @Test
    @DisplayName("FG8 a stream ends when the operator blocks its reader's tokens, and no other is opened with them")
    void the_stream_of_a_blocked_reader_ends() throws Exception {
        String reader = TestTokens.token("sustainability-manager", "INBOX-BLOCKED", "blocked-reader");
        String entry = "/blocked-subjects/blocked-reader";
        try (EventSource source = follow(reader, null)) {
            assertEquals("open", source.readMessage().getEventName());
            World.as(TestTokens.operatorToken())
                    .contentType("application/json")
                    .body("{}")
                    .put(entry)
                    .then()
                    .statusCode(200);
            assertThrows(StreamClosedByServerException.class, source::readMessage);
            World.as(reader).get("/inbox/stream").then().statusCode(401);
        } finally {
            World.as(TestTokens.operatorToken()).delete(entry).then().statusCode(204);
        }
    }

    @Test
    void positions_that_are_none_are_refused() {
        World world = new World("Region Stockholm", "Position AB");
        for (String wrong : List.of("x", "1", "1.2.3", "-1.1", "1.1 or 1=1", "9".repeat(40) + ".1")) {
            world.manager()
                    .header("Last-Event-ID", wrong)
                    .get("/inbox/stream")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", equalTo("header:Last-Event-ID"));
        }
        world.manager()
                .header("Last-Event-ID", "999999999999999999.1")
                .get("/inbox/stream")
                .then()
                .statusCode(410);
        world.integrator().get("/inbox/stream").then().statusCode(403);
    }
}
