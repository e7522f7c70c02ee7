package org.suppliercompliance.criteria.consultations;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParticipantReadTest {
    @Test
    @DisplayName("a participant that was added is read at its Location, by the authority and by itself")
    void a_participant_is_read() {
        String here = Registry.authority();
        String id = Market.planned(here, Map.of());
        String mine = Registry.supplierId();
        String other = Registry.supplierId();
        String location = Market.post(
                        Market.buyer(here), Market.PATH + "/" + id + "/participants", Map.of("supplierId", mine))
                .statusCode(201)
                .extract()
                .header("Location");
        Market.post(Market.buyer(here), Market.PATH + "/" + id + "/participants", Map.of("supplierId", other))
                .statusCode(201);
        Market.held(here, id);

        String tag = Market.buyer(here)
                .get(location)
                .then()
                .statusCode(200)
                .body("supplierId", equalTo(mine))
                .extract()
                .header("ETag");
        Market.buyer(here).header("If-None-Match", tag).get(location).then().statusCode(304);
        Market.supplier(mine).get(location).then().statusCode(200).body("supplierId", equalTo(mine));
        Market.supplier(other).get(location).then().statusCode(404);
        Market.buyer(Registry.authority()).get(location).then().statusCode(404);
    }
}
