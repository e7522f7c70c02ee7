package org.suppliercompliance.chassis.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BehindGatewayTest.Gateway.class)
@DisplayName("FG15: behind a gateway that is trusted by the settings")
class BehindGatewayTest {
    /** As the comment at the setting says; the gateway is whoever calls from this machine. */
    public static final class Gateway implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
                    "chassis.limits.client-per-minute", "30",
                    "chassis.relay.enabled", "false",
                    "chassis.consumers.enabled", "false",
                    "chassis.watch.enabled", "false");
        }
    }

    private static int leftOf(String caller) {
        return LimitsTest.left(RestAssured.given()
                .header("X-Forwarded-For", caller)
                .header("Forwarded", "for=198.51.100.9")
                .get("/shop/v1/api-info")
                .then()
                .statusCode(200)
                .extract()
                .header("RateLimit"));
    }

    @Test
    @DisplayName("FG15: callers without a token are counted each by its own address, as the gateway says it")
    void each_caller_is_counted_by_its_own_address() {
        int first = leftOf("203.0.113.1");
        for (int i = 0; i < 10 && first == 29; i++) {
            first = leftOf("203.0.113.1");
        }
        assertTrue(first < 29, "the same caller is counted together");
        assertEquals(29, leftOf("203.0.113.2"));
    }
}
