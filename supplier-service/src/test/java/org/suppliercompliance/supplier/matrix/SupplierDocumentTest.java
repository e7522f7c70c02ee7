package org.suppliercompliance.supplier.matrix;

import io.quarkus.test.junit.QuarkusTest;
import org.suppliercompliance.chassis.testing.openapi.OpenApiDocumentTest;

@QuarkusTest
class SupplierDocumentTest extends OpenApiDocumentTest {}
