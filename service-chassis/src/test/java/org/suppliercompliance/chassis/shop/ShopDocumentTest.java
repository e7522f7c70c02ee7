package org.suppliercompliance.chassis.shop;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.suppliercompliance.chassis.testing.openapi.OpenApiDocumentTest;

@QuarkusTest
class ShopDocumentTest extends OpenApiDocumentTest {
    @Override
    protected Path directory() {
        return Path.of("src/test/contracts");
    }
}
