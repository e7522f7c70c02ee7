package org.suppliercompliance.notification.story;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.suppliercompliance.chassis.testing.matrix.TokenMatrixTest;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
class NotificationTokenMatrixTest extends TokenMatrixTest {
    /** A calendar's address is the right to read it, a mail's address the right to end what it came by. */
    @Override
    protected Set<String> open() {
        return Set.of("getApiInfo", "apiInfo", "getCalendar", "getUnsubscribePage", "unsubscribe");
    }
}
