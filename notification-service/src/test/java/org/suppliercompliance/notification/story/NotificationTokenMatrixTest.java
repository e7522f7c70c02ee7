package org.suppliercompliance.notification.story;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.suppliercompliance.chassis.testing.matrix.TokenMatrixTest;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
class NotificationTokenMatrixTest extends TokenMatrixTest {}
