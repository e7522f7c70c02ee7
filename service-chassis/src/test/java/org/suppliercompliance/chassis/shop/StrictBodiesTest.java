package org.suppliercompliance.chassis.shop;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("FG1, FG2, FG4: hostile JSON is refused with every fault named, honest text is kept to the byte")
class StrictBodiesTest {
    private static ValidatableResponse post(String body) {
        return Shop.posting(Shop.NORTH)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/shop/v1/orders")
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "null",
                "[]",
                "\"text\"",
                "12",
                "{} {}",
                "{\"title\": NaN}",
                "{'title': 'a'}",
                "{\"title\": \"a\",}",
                "// comment\n{}"
            })
    void a_body_that_is_no_object_is_400(String body) {
        post(body).statusCode(400).body("type", equalTo("urn:problem-type:shop:bad-request"));
    }

    @Test
    void every_fault_is_named_at_once_with_its_pointer() {
        post("""
                        {"title": 7, "quantity": "4", "dueOn": "2027-02-30", "priority": "URGENT", "carrierId": "x",
                         "owner": "me", "lines": [{"item": "", "quantity": 1.5}, {"item": "b", "size": 1}, 3]}
                        """)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/title",
                                "/quantity",
                                "/dueOn",
                                "/priority",
                                "/carrierId",
                                "/owner",
                                "/lines/0/item",
                                "/lines/0/quantity",
                                "/lines/1/size",
                                "/lines/1/quantity",
                                "/lines/2"));
    }

    @Test
    void what_is_missing_or_out_of_bounds_is_named_too() {
        post("{\"title\": \"" + "x".repeat(201) + "\", \"lines\": [{\"item\": \"a\", \"quantity\": 101}]}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/title", "/quantity", "/lines/0/quantity"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.9",
                "12.0",
                "\"12\"",
                "1e2",
                "1e1000000000",
                "99999999999999999999",
                "true",
                "[1]",
                "{}",
                "\"\""
            })
    void only_an_integer_is_an_integer(String quantity) {
        post(Shop.ORDER.replace("\"quantity\": 4, \"lines\"", "\"quantity\": " + quantity + ", \"lines\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/quantity"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2027-02-29", "2027-13-01", "2027-1-1", "20270101", "2027-01-01T00:00:00Z", "", "0000-01-01"})
    void only_a_date_that_exists_is_a_date(String date) {
        post(Shop.ORDER.replace("\"lines\"", "\"dueOn\": \"" + date + "\", \"lines\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/dueOn"));
    }

    @Test
    void a_member_given_twice_is_400() {
        post(Shop.ORDER.replace("{\"title\"", "{\"title\": \"first\", \"title\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b", "a\\udc00", "a\\u0007b", "a\\u009fb"})
    void nul_surrogates_and_control_characters_are_400(String title) {
        post(Shop.ORDER.replace("Chairs", title)).statusCode(400).body("errors[0].pointer", equalTo("/title"));
    }

    @Test
    void bytes_that_are_no_utf_8_are_400() {
        byte[] body = Shop.ORDER.replace("Chairs", "\u00e5").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        Shop.posting(Shop.NORTH)
                .body(body)
                .post("/shop/v1/orders")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1_000, 100_000})
    void nesting_beyond_64_is_400(int depth) {
        post("{\"title\": " + "[".repeat(depth) + "]".repeat(depth) + "}").statusCode(400);
    }

    @Test
    void long_names_long_numbers_and_long_arrays_are_400() {
        post("{\"" + "n".repeat(50_000) + "\": 1}").statusCode(400);
        post("{\"quantity\": " + "1".repeat(2_000) + "}").statusCode(400);
        post("{\"lines\": [" + "1,".repeat(400_000) + "1]}").statusCode(400);
    }

    @Test
    @DisplayName("FG2: a body that is nothing but faults is answered by a hundred of them")
    void not_every_fault_of_very_many_is_named() {
        String members =
                IntStream.range(0, 50_000).mapToObj(i -> "\"m" + i + "\": 1").collect(Collectors.joining(","));
        post("{" + members + "}").statusCode(400).body("errors", hasSize(100));
    }

    @Test
    void a_body_over_one_mebibyte_is_413() {
        post("{\"title\": \"" + "x".repeat(1_048_576) + "\"}").statusCode(413);
    }

    @Test
    @DisplayName("FG2: a text of 20 MB is refused before it has come")
    void a_text_of_20_MB_is_refused_before_it_has_come() throws IOException {
        String start = "{\"title\": \"" + "x".repeat(10_000);
        try (RawRequest request = new RawRequest("orders", "long-text", "Content-Length: 20000000\r\n\r\n" + start)) {
            String answer = request.answer();
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zero\u200bwidth",
                "\u202eright to left",
                "A\u0301 is not \u00c1",
                "\u0130stanbul",
                "\u6f22\u5b57 \ud83d\ude00",
                "\ufffe?",
                "tab\\tand\\nline"
            })
    void honest_text_comes_back_as_it_was_sent(String title) {
        String location = post(Shop.ORDER.replace("Chairs", title))
                .statusCode(201)
                .extract()
                .header("Location");
        Shop.clerk(Shop.NORTH)
                .get(location)
                .then()
                .statusCode(200)
                .body("title", equalTo(title.replace("\\t", "\t").replace("\\n", "\n")));
    }
}
