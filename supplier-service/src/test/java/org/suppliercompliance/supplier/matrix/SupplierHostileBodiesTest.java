package org.suppliercompliance.supplier.matrix;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.suppliercompliance.chassis.testing.matrix.HostileBodiesTest;

@QuarkusTest
class SupplierHostileBodiesTest extends HostileBodiesTest {
    /** An import that another test began goes on by itself, and lets its file go when it ends. */
    @BeforeEach
    void noImportIsUnderWay() {
        await().atMost(Duration.ofMinutes(2)).until(() -> waitingParts() == 0);
    }

    private long waitingParts() throws SQLException {
        return rows().getOrDefault("import_part", 0L);
    }
}
