package org.suppliercompliance.chassis.changes;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.testing.servers.OpenTransactions;

/** The change feed as a client reads it. */
final class Feed {
    private Feed() {}

    /** The cursor behind everything that is there. */
    static String now() {
        return encoded("1."
                + Rows.texts("select transaction_id || '.' || position as value from outbox"
                                + " order by transaction_id desc, position desc limit 1")
                        .stream()
                        .findFirst()
                        .orElse("0.0"));
    }

    /** The page behind a cursor, with all in it that was committed before. */
    static JsonPath read(String token, String after) {
        OpenTransactions.awaitEnd();
        return given().auth()
                .oauth2(token)
                .get("/shop/v1/changes?limit=100&after=" + after)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static List<String> subjects(JsonPath page) {
        return page.getList("items.subject", String.class);
    }

    static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
