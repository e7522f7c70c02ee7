package org.suppliercompliance.notification.story;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.suppliercompliance.chassis.testing.openapi.OpenApiDocumentTest;
import org.suppliercompliance.notification.NotificationProblem;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
class NotificationDocumentTest extends OpenApiDocumentTest {
    @Override
    protected List<Kind> kindsOfProblems() {
        return Stream.of(NotificationProblem.values())
                .map(kind -> new Kind(kind.slug(), kind.title(), kind.status(), kind.headers()))
                .toList();
    }
}
