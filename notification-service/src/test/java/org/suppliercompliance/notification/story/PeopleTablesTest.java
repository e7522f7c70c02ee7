package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("The address book, news and the inbox as tables")
class PeopleTablesTest {
    private static final String LIVE = "=SUM(A1)";

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static String person(World world, String name, String role, String subject) {
        return world.person(
                        world.manager(),
                        Map.of(
                                "name",
                                name,
                                "email",
                                "p" + UUID.randomUUID() + "@example.org",
                                "language",
                                "sv",
                                "subject",
                                subject,
                                "roles",
                                List.of(role)))
                .id()
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG6 FG13 people as a table: the caller's own address book, with the filters of the list, no formula live")
    @Tag("FG6")
    @Tag("FG13")
    void people(String type) {
        World world = new World("Region Stockholm", "People AB");
        World other = new World("Oslo kommune", "Folk AS");
        String manager = person(world, LIVE, "sustainability-manager", "m-" + world.authority);
        String buyer = person(world, "Bo Buyer", "buyer", "b-" + world.authority);
        String foreign = person(other, "Kari", "buyer", "k-" + other.authority);

        TableAnswer.of(world.manager(), type, "/people")
                .hasRows(2)
                .holds("absentFrom", manager, buyer, "sustainability-manager", "b-" + world.authority)
                .holdsDefused(LIVE)
                .lacks(foreign);
        TableAnswer.of(world.manager(), type, "/people?role=buyer")
                .hasRows(1)
                .holds("Bo Buyer")
                .lacks(manager);
        world.integrator().accept(type).get("/people").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "N10 FG6 FG13 news and the inbox as tables: what a network is told and what its reader was told, no formula live")
    @Tag("N10")
    @Tag("FG6")
    @Tag("FG13")
    void news_and_inbox(String type) {
        World author = new World("Region Skåne", "News AB");
        World member = new World("Region Stockholm", "News AB");
        World outsider = new World("Elsewhere", "News Ltd");
        String network = World.network(author, member);
        person(member, "Reader", "sustainability-manager", "manager@" + member.authority);
        UUID audit = UUID.randomUUID();
        String id = World.posting(author.manager())
                .body(Map.of(
                        "network",
                        network,
                        "language",
                        "en",
                        "title",
                        LIVE,
                        "text",
                        "We came a day after the call.",
                        "link",
                        Map.of("kind", "SHARED_AUDIT", "id", audit.toString())))
                .post("/network-news")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().atMost(World.SOON)
                .until(() -> member.manager()
                                .get("/inbox")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 1);

        TableAnswer.of(member.manager(), type, "/network-news?network=" + network)
                .hasRows(1)
                .holds("linkKind", id, author.authority, "SHARED_AUDIT", audit.toString())
                .holdsDefused(LIVE);
        TableAnswer.of(outsider.manager(), CSV, "/network-news").hasRows(0).lacks(id);
        TableAnswer.of(member.manager(), type, "/inbox").hasRows(1).holds("todo", "network-news", "RAISED");
        TableAnswer.of(outsider.manager(), CSV, "/inbox").hasRows(0);
    }

    @Test
    @DisplayName("what is no table is refused, and so is a page of one")
    void what_is_no_table_is_refused() {
        World world = new World("Region Stockholm", "Refused AB");
        for (String path : List.of("/people", "/network-news", "/inbox")) {
            TableAnswer.refusals(world::manager, path);
        }
    }
}
