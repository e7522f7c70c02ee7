package org.suppliercompliance.notification.story;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.suppliercompliance.chassis.testing.matrix.TokenMatrixTest;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
class NotificationTokenMatrixTest extends TokenMatrixTest {
    /** A calendar's address is the right to read it. */
    @Override
    protected Set<String> open() {
        return Set.of("getApiInfo", "apiInfo", "readCalendar");
    }
}
