package org.suppliercompliance.supplier.matrix;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.inbox.TopicSubscription;
import org.suppliercompliance.chassis.testing.events.ConsumersDocumentedTest;
import org.suppliercompliance.supplier.Calls;

@QuarkusTest
class SupplierConsumersTest extends ConsumersDocumentedTest {
    @Inject
    @Any
    Instance<TopicSubscription> subscriptions;

    @Override
    protected Stream<Consumer> consumers() {
        return subscriptions.stream().map(one -> new Consumer(one.consumer(), one.topic(), one.types()));
    }

    @Test
    @DisplayName("FH6: who keeps no copies of what others tell has nothing to rebuild, and says so")
    void nothing_to_rebuild() {
        Calls.operator()
                .contentType("application/json")
                .body("{\"dryRun\": true}")
                .post("/supplier/v1/projection-rebuilds")
                .then()
                .statusCode(409)
                .body("detail", containsString("keeps no copies"));
    }
}
