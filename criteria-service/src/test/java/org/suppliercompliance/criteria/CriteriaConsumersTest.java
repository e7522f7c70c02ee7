package org.suppliercompliance.criteria;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.suppliercompliance.chassis.inbox.TopicSubscription;
import org.suppliercompliance.chassis.testing.events.ConsumersDocumentedTest;

@QuarkusTest
class CriteriaConsumersTest extends ConsumersDocumentedTest {
    @Inject
    @Any
    Instance<TopicSubscription> subscriptions;

    @Override
    protected Stream<Consumer> consumers() {
        return subscriptions.stream().map(one -> new Consumer(one.consumer(), one.topic(), one.types()));
    }
}
