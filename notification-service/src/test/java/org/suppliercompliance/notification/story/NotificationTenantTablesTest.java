package org.suppliercompliance.notification.story;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.suppliercompliance.chassis.testing.matrix.TenantTablesTest;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
class NotificationTenantTablesTest extends TenantTablesTest {
    /** Who buys from whom is each buyer's own. */
    @Override
    protected List<String> furtherColumns() {
        return List.of("buyer");
    }
}
