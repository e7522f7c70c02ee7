package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("Whoever opens the unsubscribe address of a mail in a browser is asked first")
class UnsubscribePageTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static RequestSpecification browser() {
        return RestAssured.given()
                .basePath("/notification/v1")
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    }

    @Test
    @DisplayName("N4 looking at the page ends nothing, its button does, once, and both speak the reader's language")
    void looking_ends_nothing_and_the_button_does() throws Exception {
        World world = new World("Region Stockholm", "Opened AB");
        Person buyer = Settings.holder(world, "buyer", "sv");
        String id = World.posting(world.manager())
                .body(Json.object("personId", buyer.id(), "factType", "plan-overdue"))
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        world.newCase("NC-1").planOverdue();
        await().atMost(World.SOON).until(() -> MailServer.to(buyer.email()).size() == 1);
        String address = MailServer.to(buyer.email()).get(0).getHeader("List-Unsubscribe", null);
        String capability = address.substring(address.lastIndexOf('/') + 1, address.length() - 1);
        String path = "/unsubscriptions/" + capability;

        for (int look = 0; look < 2; look++) {
            String page = browser()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/html"))
                    .header("Content-Language", equalTo("sv"))
                    .header("Content-Security-Policy", containsString("form-action 'self'"))
                    .extract()
                    .asString();
            assertTrue(page.contains("<form method=\"post\""), page);
            assertTrue(page.contains("Avsluta prenumerationen"), page);
        }
        String other = (capability.charAt(0) == 'x' ? "y" : "x") + capability.substring(1);
        browser().get("/unsubscriptions/" + other).then().statusCode(404);
        world.manager().get("/subscriptions/" + id).then().statusCode(200);

        String ended = browser()
                .formParam("List-Unsubscribe", "One-Click")
                .post(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .asString();
        assertTrue(ended.contains("Prenumerationen är avslutad."), ended);
        assertFalse(ended.contains("<form"), ended);
        world.manager().get("/subscriptions/" + id).then().statusCode(404);
        for (String again : List.of(
                browser()
                        .header("Accept-Language", "nn-NO, en;q=0.5")
                        .get(path)
                        .then()
                        .statusCode(404)
                        .contentType(startsWith("text/html"))
                        .extract()
                        .asString(),
                browser()
                        .header("Accept-Language", "no")
                        .formParam("List-Unsubscribe", "One-Click")
                        .post(path)
                        .then()
                        .statusCode(404)
                        .contentType(startsWith("text/html"))
                        .extract()
                        .asString())) {
            assertTrue(again.contains("Abonnementet er allerede avsluttet"), again);
            assertFalse(again.contains("<form"), again);
        }
        RestAssured.given()
                .basePath("/notification/v1")
                .post(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
