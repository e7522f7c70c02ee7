package org.suppliercompliance.chassis.shop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("An answered request leaves the memory at once")
class AnsweredRequestTest {
    private static final String WATCHED = "X-Watched";
    private static final int REQUESTS = 40;

    /** Looks whether the requests that ask for it can still be reached. */
    @Singleton
    static class Watched {
        private final Queue<WeakReference<RoutingContext>> requests = new ConcurrentLinkedQueue<>();

        void register(@Observes Router router) {
            router.route("/shop/v1/orders").order(-500_000).handler(context -> {
                if (context.request().headers().contains(WATCHED)) {
                    requests.add(new WeakReference<>(context));
                }
                context.next();
            });
        }

        long stillHeld() {
            System.gc();
            return requests.stream().filter(request -> request.get() != null).count();
        }
    }

    @Inject
    Watched watched;

    @Test
    void what_has_no_body_is_not_kept_for_a_rest_that_never_comes() {
        isLetGo(request -> request.get("/shop/v1/orders?limit=1").then().statusCode(200));
    }

    @Test
    void what_says_that_it_has_no_body_is_not_kept_either() {
        isLetGo(request -> request.header("Content-Length", "0")
                .get("/shop/v1/orders?limit=1")
                .then()
                .statusCode(200));
    }

    @Test
    void what_has_a_body_is_not_kept_for_the_time_it_might_have_taken() {
        isLetGo(request -> request.contentType("application/json")
                .header("Idempotency-Key", "\"a\"")
                .body("{}")
                .post("/shop/v1/orders")
                .then()
                .statusCode(400));
    }

    private void isLetGo(Consumer<RequestSpecification> call) {
        watched.requests.clear();
        String token = TestTokens.token("clerk", "ANSWERED", "reader");
        for (int i = 0; i < REQUESTS; i++) {
            call.accept(RestAssured.given().auth().oauth2(token).header(WATCHED, "yes"));
        }
        assertTrue(watched.requests.size() == REQUESTS, "each was seen");
        // A connection may keep its latest; a timer for each would keep them all for seconds.
        long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        long held = watched.stillHeld();
        while (held > REQUESTS / 4 && System.nanoTime() < end) {
            held = watched.stillHeld();
        }
        assertTrue(held <= REQUESTS / 4, held + " of " + REQUESTS + " answered requests are still held");
    }
}
