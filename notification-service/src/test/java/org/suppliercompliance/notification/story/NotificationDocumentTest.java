package org.suppliercompliance.notification.story;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.suppliercompliance.chassis.testing.openapi.OpenApiDocumentTest;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
class NotificationDocumentTest extends OpenApiDocumentTest {}
