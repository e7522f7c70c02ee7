package org.suppliercompliance.chassis.shop;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName(
        "FG11: an act that is refused leaves a line in the log, which says who wanted what and why not, and nothing of what was sent")
class RefusedWritesTest {
    private static final String NAME = "Kari Nordmann";
    private static final String ADDRESS = "kari@post.example";
    private static final String SHIPMENT = "{\"shippedOn\": \"2027-01-31\"}";

    private final String correlation = "refused-" + UUID.randomUUID();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger log = Logger.getLogger("org.suppliercompliance.refused");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (correlation.equals(MDC.get("correlationId"))) {
                lines.add(line.getLevel() + " " + line.getMessage().formatted(line.getParameters()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(handler);
    }

    @Test
    @DisplayName("FG11, FG16: an act that the state does not allow")
    void a_conflict_is_told() {
        String order = Shop.placed(Shop.NORTH, NAME + ", " + ADDRESS);
        String ship = order + "/shipment";
        acting("clerk")
                .header("If-Match", "\"1\"")
                .body(SHIPMENT)
                .post(ship)
                .then()
                .statusCode(200);
        assertEquals(List.of(), lines, "what was done is no refusal");

        acting("clerk")
                .header("If-Match", "\"1\"")
                .body(SHIPMENT)
                .post(ship)
                .then()
                .statusCode(412);
        assertEquals(List.of(), lines, "nor is what a newer version stands in the way of");

        acting("clerk")
                .header("If-Match", "\"2\"")
                .body(SHIPMENT)
                .post(ship)
                .then()
                .statusCode(409);
        assertEquals(
                List.of("INFO refused method=POST path=/orders/{id}/shipment id=" + order.replaceAll(".*/", "")
                        + " status=409 problem=conflict subject=clerk@NORTH tenant=NORTH counterparty=-"),
                lines);
    }

    @Test
    @DisplayName("FG11, FG16: an act that the role does not allow, and neither a read nor a call without a token")
    void what_is_forbidden_is_told() {
        List<String> expected = new ArrayList<>();
        given().header("X-Correlation-ID", correlation)
                .contentType("application/json")
                .body(Shop.ORDER)
                .post("/shop/v1/orders")
                .then()
                .statusCode(401);
        acting("carrier").get("/shop/v1/orders").then().statusCode(403);
        assertEquals(expected, lines);

        acting("reader")
                .body(Shop.ORDER.replace("Chairs", NAME))
                .post("/shop/v1/orders")
                .then()
                .statusCode(403);
        expected.add("INFO refused method=POST path=/orders id=- status=403 problem=forbidden subject=reader@NORTH"
                + " tenant=NORTH counterparty=-");
        assertEquals(expected, lines);

        acting("reader")
                .body("{}")
                .put("/shop/v1/blocked-subjects/" + ADDRESS)
                .then()
                .statusCode(403);
        expected.add("INFO refused method=PUT path=/blocked-subjects/{subject} id=- status=403 problem=forbidden"
                + " subject=reader@NORTH tenant=NORTH counterparty=-");
        assertEquals(expected, lines);
    }

    private RequestSpecification acting(String role) {
        return given().auth()
                .oauth2(TestTokens.token(role, Shop.NORTH))
                .header("X-Correlation-ID", correlation)
                .contentType("application/json");
    }
}
