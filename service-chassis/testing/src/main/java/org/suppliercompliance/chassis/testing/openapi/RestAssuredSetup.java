package org.suppliercompliance.chassis.testing.openapi;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sets RestAssured up for every Quarkus test: UTF-8, and answers held against the document unless {@code chassis.testing.check-answers=false}. */
public final class RestAssuredSetup implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.config = ApiOperation.utf8();
        boolean wanted = ConfigProvider.getConfig()
                .getOptionalValue("chassis.testing.check-answers", Boolean.class)
                .orElse(true);
        boolean there = RestAssured.filters().stream().anyMatch(AnswersMatchTheDocument.class::isInstance);
        if (wanted && !there) {
            RestAssured.filters(new AnswersMatchTheDocument());
        }
    }
}
