package org.suppliercompliance.chassis.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Collections are paged by keyset: no gap and no repeat while others write")
class PagingTest {
    private static RequestSpecification as(String tenant) {
        return Shop.clerk(tenant).urlEncodingEnabled(false);
    }

    private static JsonPath page(String tenant, String address) {
        return as(tenant).get(address).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void a_crawl_forward_sees_every_row_once_and_the_crawl_back_the_same_in_reverse() {
        String tenant = "PAGING-A";
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            placed.add(0, Shop.placed(tenant, "Order " + i).replaceAll(".*/", ""));
        }
        List<String> seen = new ArrayList<>();
        String last = "";
        for (String next = "/shop/v1/orders?limit=3"; next != null; ) {
            last = next;
            JsonPath page = page(tenant, next);
            seen.addAll(page.getList("items.id"));
            next = page.getString("next");
        }
        assertEquals(placed, seen);

        List<String> back = new ArrayList<>(page(tenant, last).getList("items.id"));
        Collections.reverse(back);
        for (String prev = page(tenant, last).getString("prev"); prev != null; ) {
            JsonPath page = page(tenant, prev);
            List<String> ids = new ArrayList<>(page.getList("items.id"));
            Collections.reverse(ids);
            back.addAll(ids);
            prev = page.getString("prev");
        }
        Collections.reverse(placed);
        assertEquals(placed, back);
    }

    @Test
    void rows_placed_during_the_crawl_make_no_gap_and_no_repeat() {
        String tenant = "PAGING-B";
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            before.add(Shop.placed(tenant, "Before " + i).replaceAll(".*/", ""));
        }
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 30; i++) {
                Shop.placed(tenant, "During " + i);
            }
        });
        List<String> seen = new ArrayList<>();
        for (String next = "/shop/v1/orders?limit=2"; next != null; ) {
            JsonPath page = page(tenant, next);
            seen.addAll(page.getList("items.id"));
            next = page.getString("next");
        }
        writer.join();
        assertEquals(seen.size(), new HashSet<>(seen).size());
        assertTrue(seen.containsAll(before));
    }

    @Test
    void the_first_page_has_no_prev_the_last_no_next_and_the_links_are_a_header_too() {
        String tenant = "PAGING-C";
        Shop.placed(tenant, "One");
        Shop.placed(tenant, "Two");
        JsonPath first = as(tenant)
                .get("/shop/v1/orders?limit=1&state=PLACED")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("prev", nullValue())
                .body("self", equalTo("/shop/v1/orders?limit=1&state=PLACED"))
                .extract()
                .jsonPath();
        assertTrue(first.getString("next").startsWith("/shop/v1/orders?limit=1&state=PLACED&cursor="));
        JsonPath second = page(tenant, first.getString("next"));
        assertNull(second.getString("next"));
        assertEquals(
                first.getList("items.id"),
                page(tenant, second.getString("prev")).getList("items.id"));
    }

    @Test
    void a_cursor_is_bound_to_its_query_and_a_forged_one_is_400() {
        String tenant = "PAGING-D";
        Shop.placed(tenant, "One");
        Shop.placed(tenant, "Two");
        String next = page(tenant, "/shop/v1/orders?limit=1").getString("next");
        as(tenant)
                .get(next + "&state=SHIPPED")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("query:cursor"));
        for (String forged : new String[] {"abc", "%27%20or%201=1", "AAAA", "bnVsbA"}) {
            as(tenant)
                    .get("/shop/v1/orders?cursor=" + forged)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("query:cursor"));
        }
    }

    @Test
    @DisplayName("a cursor whose place no row can have is 400: the database is not asked for it")
    void a_place_that_no_row_can_have_is_400() {
        String tenant = "PAGING-G";
        Shop.placed(tenant, "One");
        Shop.placed(tenant, "Two");
        String next = page(tenant, "/shop/v1/orders?limit=1").getString("next");
        String start = next.substring(0, next.indexOf("cursor=") + "cursor=".length());
        String cursor = new String(Base64.getUrlDecoder().decode(next.substring(start.length())), UTF_8);
        String before = cursor.substring(0, cursor.lastIndexOf('\u001f') + 1);
        for (String place :
                new String[] {"+999999999-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "2026-11-28T09:00:00+18:00"}) {
            String forged = Base64.getUrlEncoder().withoutPadding().encodeToString((before + place).getBytes(UTF_8));
            as(tenant).get(start + forged).then().statusCode(400).body("errors[0].pointer", equalTo("query:cursor"));
        }
    }

    @Test
    void another_tenant_sees_nothing_of_it_not_even_with_the_cursor() {
        Shop.placed("PAGING-E", "One");
        Shop.placed("PAGING-E", "Two");
        String next = page("PAGING-E", "/shop/v1/orders?limit=1").getString("next");
        assertEquals(List.of(), page("PAGING-F", "/shop/v1/orders").getList("items"));
        assertEquals(List.of(), page("PAGING-F", next).getList("items"));
    }

    @Test
    @DisplayName("a page that was emptied meanwhile leads back to the rows before it, the last of them included")
    void a_page_that_was_emptied_leads_back() {
        String tenant = "PAGING-H";
        String first = Shop.placed(tenant, "One");
        Shop.placed(tenant, "Two");
        JsonPath newest = page(tenant, "/shop/v1/orders?limit=1&state=PLACED");
        as(tenant)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"shippedOn\": \"2027-01-31\"}")
                .post(first + "/shipment")
                .then()
                .statusCode(200);

        JsonPath emptied = page(tenant, newest.getString("next"));
        assertEquals(List.of(), emptied.getList("items"));
        assertNull(emptied.getString("next"));
        JsonPath back = page(tenant, emptied.getString("prev"));
        assertEquals(newest.getList("items.id"), back.getList("items.id"));
        assertNull(back.getString("prev"));
    }
}
