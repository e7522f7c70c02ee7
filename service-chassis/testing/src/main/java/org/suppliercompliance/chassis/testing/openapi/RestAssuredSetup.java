package org.suppliercompliance.chassis.testing.openapi;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.params.HttpParams;
import org.apache.http.params.SyncBasicHttpParams;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sets RestAssured up for every Quarkus test: UTF-8, and answers held against the document unless {@code chassis.testing.check-answers=false}. */
public final class RestAssuredSetup implements QuarkusTestBeforeEachCallback {
    private static final HttpParams DEFAULTS = new SyncBasicHttpParams();

    static {
        DefaultHttpClient.setDefaultHttpParams((SyncBasicHttpParams) DEFAULTS);
    }

    /** A client for one call: by itself each would look through the whole class path for the version it calls itself by. */
    private static DefaultHttpClient client() {
        return new DefaultHttpClient(null, DEFAULTS.copy());
    }

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.config = ApiOperation.utf8()
                // What is logged of a failed call is kept of every call: as it came, not set in lines.
                .logConfig(RestAssured.config().getLogConfig().enablePrettyPrinting(false))
                .httpClient(RestAssured.config().getHttpClientConfig().httpClientFactory(RestAssuredSetup::client));
        boolean wanted = ConfigProvider.getConfig()
                .getOptionalValue("chassis.testing.check-answers", Boolean.class)
                .orElse(true);
        boolean there = RestAssured.filters().stream().anyMatch(AnswersMatchTheDocument.class::isInstance);
        if (wanted && !there) {
            RestAssured.filters(new AnswersMatchTheDocument());
        }
    }
}
