package org.suppliercompliance.audit;

import io.quarkus.test.junit.QuarkusTest;
import org.suppliercompliance.chassis.testing.openapi.OpenApiDocumentTest;

@QuarkusTest
class AuditDocumentTest extends OpenApiDocumentTest {}
