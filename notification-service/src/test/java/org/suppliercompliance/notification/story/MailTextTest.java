package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("An authority words its mails, and cannot word away what is safe")
class MailTextTest {
    private static final World WORLD = new World("Region Stockholm", "Ord & Co AB");
    private static final Map<String, Object> GOOD = Map.of(
            "subject", "Plan saknas: {case}",
            "what", "{supplier} är skyldig oss en plan i {case} & mer.",
            "when", "Den skulle ha kommit {dueOn}; försenad sedan {overdueSince}.",
            "todo", "Ring {supplier}.");

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static ValidatableResponse word(World world, String version, Map<String, Object> text) {
        return world.manager()
                .contentType("application/json")
                .header("If-Match", version)
                .body(text)
                .put("/mail-texts/plan-overdue/sv")
                .then();
    }

    private static Map<String, Object> with(String part, String sentence) {
        Map<String, Object> text = new java.util.HashMap<>(GOOD);
        text.put(part, sentence);
        return text;
    }

    @Test
    void every_kind_of_fact_is_listed_in_every_language() {
        for (String language : new String[] {"sv", "nb", "en"}) {
            WORLD.manager()
                    .get("/mail-texts?language=" + language)
                    .then()
                    .statusCode(200)
                    .body("items.size()", greaterThan(25))
                    .body("items.name", hasItems("plan-overdue", "deadline-adjusted.PLAN"))
                    .body("items.subject", everyItem(notNullValue()));
        }
        WORLD.manager().get("/mail-texts?language=de").then().statusCode(400);
        WORLD.manager().get("/mail-texts/plan-forgotten/sv").then().statusCode(404);
        WORLD.manager().get("/mail-texts/plan-overdue/de").then().statusCode(404);
    }

    @Test
    @Tag("N1")
    @DisplayName(
            "N1 the authority's words stand in its mails and its inbox, another authority's are its own, and a reset brings the suite's back")
    void own_words_are_sent() throws Exception {
        World world = new World("Region Stockholm", "Egna <i>ord</i> AB");
        Person manager = world.managerNamed("Manager", "sv");
        word(world, "\"0\"", GOOD).statusCode(200).body("own", equalTo(true));
        word(world, "\"0\"", GOOD).statusCode(412);
        world.newCase("NC-1").planOverdue();
        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 1);
        MimeMessage mail = MailServer.to(manager.email()).get(0);
        assertEquals("Plan saknas: NC-1", mail.getSubject());
        assertTrue(
                MailServer.plain(mail).contains("Egna <i>ord</i> AB är skyldig oss en plan i NC-1 & mer."),
                MailServer.plain(mail));
        WORLD.manager().get("/mail-texts/plan-overdue/sv").then().body("own", equalTo(false));

        world.manager().delete("/mail-texts/plan-overdue/sv").then().statusCode(204);
        world.newCase("NC-2").planOverdue();
        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 2);
        assertTrue(MailServer.to(manager.email()).stream()
                .anyMatch(one -> MailServer.subject(one).startsWith("Försenad")));
    }

    @Test
    @DisplayName(
            "who read a text that was reset and worded anew meanwhile overwrites nothing: its version never comes back, and a reset is for the version that was read")
    void a_version_never_comes_back() {
        World world = new World("Region Stockholm", "Anew AB");
        String first = word(world, "\"0\"", GOOD).statusCode(200).extract().header("ETag");
        reset(world, "\"0\"").statusCode(412);
        reset(world, first).statusCode(204);
        String second = word(world, "\"0\"", with("todo", "Skriv till {supplier}."))
                .statusCode(200)
                .extract()
                .header("ETag");

        word(world, first, GOOD).statusCode(412);
        reset(world, first).statusCode(412);

        assertNotEquals(first, second);
        String third = word(world, second, with("todo", "Mejla {supplier}."))
                .statusCode(200)
                .extract()
                .header("ETag");
        assertNotEquals(second, third);
        world.manager()
                .get("/mail-texts/plan-overdue/sv")
                .then()
                .header("ETag", equalTo(third))
                .body("todo", equalTo("Mejla {supplier}."));
        world.manager().delete("/mail-texts/plan-overdue/sv").then().statusCode(204);
        world.manager().get("/mail-texts/plan-overdue/sv").then().header("ETag", "\"0\"");
        reset(world, "\"0\"").statusCode(204);
    }

    private static ValidatableResponse reset(World world, String version) {
        return world.manager()
                .header("If-Match", version)
                .delete("/mail-texts/plan-overdue/sv")
                .then();
    }

    @Test
    @Tag("FF10")
    @DisplayName(
            "FF10 markup, addresses, line breaks, expressions, unknown placeholders and missing dates are refused, every fault by name; nothing is kept")
    void unsafe_words_are_refused() {
        refused(with("what", "<b>{supplier}</b> {case}"), "/what");
        refused(with("what", "{supplier} {case} javascript:alert(1)"), "/what");
        refused(with("todo", "Open https://evil.example/"), "/todo");
        refused(with("todo", "Open evil.example now"), "/todo");
        refused(with("todo", "Write to me@evil"), "/todo");
        refused(with("todo", "Two\r\nBcc: x@example.org"), "/todo");
        refused(with("todo", "Turned \u202Egnp.exe"), "/todo");
        refused(with("todo", "{supplier.class.name}"), "/todo");
        refused(with("todo", "{#if true}x{/if}"), "/todo");
        refused(with("todo", "{planDueOn}"), "/todo");
        refused(with("todo", "   "), "/todo");
        refused(with("when", "Some time ago."), "/when");
        Map<String, Object> bad = Map.of(
                "subject", "No case",
                "what", "<x>",
                "when", "{nothing}",
                "todo", "www.example.org");
        word(WORLD, "\"0\"", bad)
                .statusCode(422)
                .body("errors.pointer", hasItems("/subject", "/what", "/when", "/todo"));
        word(WORLD, "\"0\"", with("subject", "x".repeat(151)))
                .statusCode(400)
                .body("errors.pointer", hasItem("/subject"));
        WORLD.manager().get("/mail-texts/plan-overdue/sv").then().body("own", equalTo(false));
        assertEquals(0, Rows.count("select count(*) from mail_text where authority = ?", WORLD.authority));
    }

    private static void refused(Map<String, Object> text, String pointer) {
        word(WORLD, "\"0\"", text).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @Test
    @DisplayName(
            "a supplier's contact reads in its inbox the words of the authority that told it, no other supplier reads them")
    void suppliers_read_the_words_they_are_told() {
        World world = new World("Region Stockholm", "Läser AB");
        world.person(
                world.supplierUser(),
                Map.of(
                        "name",
                        "Contact",
                        "email",
                        "c" + world.supplier.toString().replace("-", "") + "@example.org",
                        "language",
                        "sv",
                        "subject",
                        "supplier@" + world.supplier,
                        "supplierId",
                        world.supplier.toString()));
        world.manager()
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "subject", "Godkänd plan i {case}, t.ex. så",
                        "what", "{authority} säger ja till {supplier}.",
                        "when", "Senast {correctionDueOn}.",
                        "todo", "Sätt igång."))
                .put("/mail-texts/plan-approved/sv")
                .then()
                .statusCode(200);
        world.newCase("NC-1").tell("plan-approved", "PLAN_APPROVED", "correctionDueOn", "2027-07-31");
        await().atMost(World.SOON)
                .untilAsserted(() -> world.supplierUser()
                        .get("/inbox")
                        .then()
                        .body("items[0].subject", equalTo("Godkänd plan i NC-1, t.ex. så")));
    }

    @Test
    void a_preview_shows_the_mail_and_keeps_nothing() {
        WORLD.manager()
                .contentType("application/json")
                .body(GOOD)
                .post("/mail-texts/plan-overdue/sv/preview")
                .then()
                .statusCode(200)
                .body("subject", equalTo("Plan saknas: NC-2027-00042"))
                .body("text", containsString("Ring Exempel & Co AB."))
                .body("html", containsString("Ring Exempel &amp; Co AB."))
                .body("html", not(containsString("{")));
        WORLD.manager()
                .contentType("application/json")
                .body(with("what", "<script>"))
                .post("/mail-texts/plan-overdue/sv/preview")
                .then()
                .statusCode(422)
                .body("errors", hasSize(1));
        assertEquals(0, Rows.count("select count(*) from mail_text where authority = ?", WORLD.authority));
    }
}
