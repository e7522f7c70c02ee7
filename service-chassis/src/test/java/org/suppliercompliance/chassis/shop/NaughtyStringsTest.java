package org.suppliercompliance.chassis.shop;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@DisplayName("FG4: a naughty string is kept to the byte or refused by name, and breaks nothing, wherever it stands")
class NaughtyStringsTest {
    private static final String TENANT = "NAUGHTY";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> strings() throws IOException {
        try (var file = NaughtyStringsTest.class.getResourceAsStream("/naughty-strings.tsv")) {
            String list = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return list.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> Arguments.of(cells[0], cells[1], cells[2]));
        }
    }

    @ParameterizedTest(name = "{0}, string {index}")
    @MethodSource("strings")
    void a_text_is_kept_or_refused(String kind, String fate, String escaped) throws IOException {
        String body = Shop.ORDER.replace("\"lines\"", "\"note\": \"" + escaped + "\", \"lines\"");
        Response answer =
                Shop.posting(TENANT).body(body.getBytes(StandardCharsets.UTF_8)).post("/shop/v1/orders");
        if (fate.equals("refused")) {
            answer.then().statusCode(400).body("errors.pointer", equalTo(List.of("/note")));
        } else {
            answer.then().statusCode(201);
            byte[] order = Shop.clerk(TENANT).get(answer.header("Location")).asByteArray();
            assertEquals(text(escaped), JSON.readTree(order).path("note").textValue(), kind);
        }
    }

    @ParameterizedTest(name = "{0}, string {index}")
    @MethodSource("strings")
    void in_a_query_it_is_named_and_in_an_address_it_is_no_fault_of_ours(String kind, String fate, String escaped)
            throws IOException {
        String text = URLEncoder.encode(text(escaped), StandardCharsets.UTF_8);
        Shop.clerk(TENANT)
                .urlEncodingEnabled(false)
                .get("/shop/v1/orders?state=PLACED" + text)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("query:state"));
        Shop.clerk(TENANT)
                .urlEncodingEnabled(false)
                .get("/shop/v1/orders/order" + text)
                .then()
                .statusCode(lessThan(500));
    }

    private static String text(String escaped) throws IOException {
        return JSON.readValue("\"" + escaped + "\"", String.class);
    }
}
