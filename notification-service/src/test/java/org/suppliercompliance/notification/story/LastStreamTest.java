package org.suppliercompliance.notification.story;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.StreamClosedByServerException;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.notification.delivery.LeaseTest;

/** Not in a service that other tests need streams of: it opens none any more. */
@QuarkusTest
@TestProfile(LeaseTest.NoSender.class)
class LastStreamTest {
    @Inject
    Event<ShutdownDelayInitiatedEvent> toldToEnd;

    @Test
    @Tag("FI7")
    @DisplayName(
            "FI7 a replica that is told to end ends the streams before it waits for requests, and refuses new ones with a time to come back")
    void streams_hold_up_no_end() throws Exception {
        String token = TestTokens.token("sustainability-manager", "T-LAST", "manager");
        URI address = URI.create("http://localhost:" + RestAssured.port + "/notification/v1/inbox/stream");
        try (EventSource source = new EventSource.Builder(
                        ConnectStrategy.http(address).header("Authorization", "Bearer " + token))
                .build()) {
            assertEquals("open", source.readMessage().getEventName());
            toldToEnd.fire(new ShutdownDelayInitiatedEvent());
            assertThrows(StreamClosedByServerException.class, source::readMessage);
        }
        World.as(token).get("/inbox/stream").then().statusCode(503).header("Retry-After", equalTo("5"));
    }
}
