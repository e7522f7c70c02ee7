package org.suppliercompliance.criteria;

import io.quarkus.test.junit.QuarkusTest;
import org.suppliercompliance.chassis.testing.openapi.OpenApiDocumentTest;

@QuarkusTest
class OpenApiContractTest extends OpenApiDocumentTest {}
