package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("Authorities tell each other news in their networks")
class NetworkNewsTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static Response tell(World world, String network, Object... more) {
        Map<String, Object> item = new TreeMap<>(Map.of(
                "network", network,
                "language", "en",
                "title", "Visits announced late work better",
                "text", "We came a day after the call.\nHours were recorded as they are."));
        for (int i = 0; i < more.length; i += 2) {
            item.put((String) more[i], more[i + 1]);
        }
        return World.posting(world.manager()).body(item).post("/network-news");
    }

    /** A manager who is the subject of the world's token, so that its inbox is read. */
    private static Person reader(World world, String language) {
        return world.person(
                world.manager(),
                Map.of(
                        "name",
                        "Reader",
                        "email",
                        "r" + UUID.randomUUID() + "@example.org",
                        "language",
                        language,
                        "subject",
                        "manager@" + world.authority,
                        "roles",
                        List.of("sustainability-manager")));
    }

    private static Person subscriber(World world, Object... filter) {
        Person person = world.person(
                world.manager(),
                Map.of(
                        "name",
                        "Buyer",
                        "email",
                        "b" + UUID.randomUUID() + "@example.org",
                        "language",
                        "sv",
                        "roles",
                        List.of("buyer")));
        List<Object> body = new ArrayList<>(List.of("personId", person.id(), "factType", "network-news"));
        body.addAll(List.of(filter));
        World.posting(world.manager())
                .body(Json.object(body.toArray()))
                .post("/subscriptions")
                .then()
                .statusCode(201);
        return person;
    }

    @Test
    @Tag("N10")
    @DisplayName(
            "N10: news reaches the managers of every other member in their inbox and who asked for it by mail, once; members read it, outsiders find nothing; taken back, its words are gone, and the alerts of those whom no mail told")
    void news_goes_round_a_network() throws Exception {
        World author = new World("Region Skåne", "Any AB");
        World member = new World("Region Stockholm", "Any AB");
        World outsider = new World("Elsewhere", "Any Ltd");
        String network = World.network(author, member);
        Person writer = reader(author, "sv");
        Person manager = reader(member, "sv");
        Person stranger = reader(outsider, "en");
        Person asked = subscriber(member, "category", "ICT");
        UUID audit = UUID.randomUUID();
        Response told = tell(
                author, network, "category", "ICT", "link", Map.of("kind", "SHARED_AUDIT", "id", audit.toString()));
        told.then().statusCode(201).header("ETag", "\"1\"").header("Location", endsWith(told.path("id")));
        String id = told.path("id");
        String path = "/network-news/" + id;

        await().atMost(World.SOON).until(() -> MailServer.to(asked.email()).size() == 1);
        MimeMessage mail = MailServer.to(asked.email()).get(0);
        assertEquals("Nytt från Region Skåne: Visits announced late work better", mail.getSubject());
        String text = MailServer.plain(mail);
        assertTrue(text.contains("We came a day after the call. Hours were recorded as they are."), text);
        assertTrue(text.contains("Region Skåne skrev detta till Sweden's regions "), text);
        assertTrue(text.contains("/notification/v1" + path), text);
        member.manager()
                .get("/inbox")
                .then()
                .body("items", hasSize(1))
                .body("items[0].factType", equalTo("network-news"))
                .body("items[0].subject", equalTo("Nytt från Region Skåne: Visits announced late work better"));
        assertEquals(
                List.of(),
                List.of(writer, manager, stranger).stream()
                        .flatMap(person -> MailServer.to(person.email()).stream())
                        .toList());
        assertEquals(2, member.alerts("").getList("items").size());
        author.manager().get("/alerts").then().body("items", hasSize(0));
        outsider.manager().get("/alerts").then().body("items", hasSize(0));

        for (World reader : List.of(author, member)) {
            reader.manager()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("text", equalTo("We came a day after the call.\nHours were recorded as they are."))
                    .body("authority", equalTo(author.authority))
                    .body("link.id", equalTo(audit.toString()));
            World.as(TestTokens.token("buyer", reader.authority))
                    .get("/network-news?category=ICT&network=" + network)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        outsider.manager().get(path).then().statusCode(404);
        outsider.manager().get("/network-news").then().body("items", hasSize(0));
        outsider.manager()
                .header("If-Match", "\"1\"")
                .post(path + "/withdrawal")
                .then()
                .statusCode(404);
        member.manager()
                .header("If-Match", "\"1\"")
                .post(path + "/withdrawal")
                .then()
                .statusCode(403);
        author.manager().post(path + "/withdrawal").then().statusCode(428);

        author.manager()
                .header("If-Match", "\"1\"")
                .post(path + "/withdrawal")
                .then()
                .statusCode(200)
                .body("withdrawnAt", notNullValue());
        author.manager()
                .header("If-Match", "\"2\"")
                .post(path + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", endsWith("news-withdrawn"));
        member.manager().get(path).then().statusCode(404);
        member.manager().get("/network-news").then().body("items", hasSize(0));
        await().atMost(World.SOON)
                .untilAsserted(() -> assertEquals(
                        List.of("CANCELLED"),
                        member.alerts("recipient=" + manager.id()).getList("items.status")));
        // It was told by mail, and that cannot be untold.
        assertEquals(List.of("RAISED"), member.alerts("recipient=" + asked.id()).getList("items.status"));
        member.manager()
                .get("/inbox")
                .then()
                .body("items[0].subject", equalTo("Nytt från Region Skåne: återtaget av den som skrev det"));
        assertEquals(1, MailServer.to(asked.email()).size());
        for (String kind : List.of("network-news-published", "network-news-withdrawn")) {
            assertEquals(
                    1,
                    Rows.count(
                            "select count(*) from outbox where event_type = ? and subject = ? and data::text not like '%Visits%'",
                            "notification." + kind + ".v1", id));
        }
    }

    @Test
    @Tag("FF10")
    @DisplayName(
            "N10, FF10: HTML in news is text in mail and inbox; line breaks in a title and marks of reading direction are refused")
    void news_is_plain_text() throws Exception {
        World author = new World("Region Skåne", "Any AB");
        World member = new World("Region Stockholm", "Any AB");
        String network = World.network(author, member);
        Person asked = subscriber(member);
        reader(member, "sv");
        for (String bad :
                List.of("Two\r\nBcc: x@example.org", "Two\nlines", "Turned \u202Egnp.exe", "=?utf-8?q?x?=", " ")) {
            tell(author, network, "title", bad).then().statusCode(422).body("errors.pointer", contains("/title"));
        }
        for (String bad : List.of("\u202Egnp.exe", "\u2067 back", " \n ")) {
            tell(author, network, "text", bad).then().statusCode(422).body("errors.pointer", contains("/text"));
        }
        tell(
                        author,
                        network,
                        "title",
                        "<b>Late</b> & \"early\"",
                        "text",
                        "<script>alert(1)</script>\r\n{supplier} {{x}} $1")
                .then()
                .statusCode(201)
                .body("text", equalTo("<script>alert(1)</script>\n{supplier} {{x}} $1"));
        await().atMost(World.SOON).until(() -> MailServer.to(asked.email()).size() == 1);
        MimeMessage mail = MailServer.to(asked.email()).get(0);
        assertEquals("Nytt från Region Skåne: <b>Late</b> & \"early\"", mail.getSubject());
        assertEquals(1, mail.getAllRecipients().length);
        String html = MailServer.part(mail, "text/html");
        assertFalse(html.contains("<script") || html.contains("<b>"), html);
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; {supplier} {{x}} $1"), html);
        assertTrue(MailServer.plain(mail).contains("<script>alert(1)</script> {supplier} {{x}} $1"));

        tell(author, network, "text", "x".repeat(4_000)).then().statusCode(201);
        await().atMost(World.SOON)
                .untilAsserted(() -> member.manager()
                        .get("/inbox")
                        .then()
                        .body("items[0].what", equalTo("X" + "x".repeat(1_998) + "…")));
    }

    @Test
    @DisplayName("N10: every fault of a news item is named, and an authority tells twenty a day and no more")
    void faults_and_limits() {
        World author = new World("Region Skåne", "Any AB");
        World other = new World("Oslo kommune", "Any AS");
        String network = World.network(author, other);
        String foreign = World.network(other);
        tell(author, foreign, "category", "MOON", "title", " ")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/network", "/category", "/title"));
        tell(author, "N-NONE").then().statusCode(422).body("errors.pointer", contains("/network"));
        tell(
                        author,
                        network,
                        "link",
                        Map.of("kind", "FILE", "id", UUID.randomUUID().toString()))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/link/kind"));
        tell(author, network, "language", "de", "text", "x".repeat(4_001))
                .then()
                .statusCode(400);
        World.as(TestTokens.token("buyer", author.authority))
                .contentType("application/json")
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .body(Map.of())
                .post("/network-news")
                .then()
                .statusCode(403);
        assertEquals(0, Rows.count("select count(*) from network_news where authority = ?", author.authority));

        Rows.update(
                "insert into network_news (id, authority, network, language, title, text, published_by, published_at, told_version, version)"
                        + " select gen_random_uuid(), ?, ?, 'sv', 'T' || i, 'Text', 'somebody', clock_timestamp() - i * interval '1 hour', 1, 1"
                        + " from generate_series(1, 19) i",
                author.authority,
                network);
        tell(author, network).then().statusCode(201);
        tell(author, network)
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("3600"))
                .body("type", endsWith("news-limit"));
        tell(other, network).then().statusCode(201);
        Response first = author.manager().get("/network-news?limit=15");
        first.then().body("items", hasSize(15)).body("items.network", everyItem(equalTo(network)));
        String next = first.path("next");
        author.manager()
                .basePath("")
                .get(next)
                .then()
                .statusCode(200)
                .body("items", hasSize(6))
                .body("items[5].title", equalTo("T19"));
    }
}
