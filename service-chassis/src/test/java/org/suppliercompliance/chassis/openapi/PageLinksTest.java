package org.suppliercompliance.chassis.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageLinksTest {
    private static final Map<String, Object> PAGE =
            Map.of("items", List.of(), "self", "Example", "next", "Example", "prev", "Example");

    private static Map<?, ?> linked(boolean paged) {
        Object page = new PageLinks("/shop/v1/orders", paged).in(PAGE);
        assertNotNull(page);
        return (Map<?, ?>) page;
    }

    @Test
    void a_page_leads_to_the_pages_around_it() {
        Map<?, ?> page = linked(true);
        assertEquals(PAGE.keySet(), page.keySet());
        for (String link : List.of("self", "next", "prev")) {
            assertEquals(0, String.valueOf(page.get(link)).indexOf("/shop/v1/orders?limit=20&cursor="), link);
        }
        assertNotEquals(page.get("self"), page.get("next"));
        assertNotEquals(page.get("self"), page.get("prev"));
    }

    @Test
    void a_list_of_one_page_leads_to_itself() {
        assertEquals(Map.of("items", List.of(), "self", "/shop/v1/orders"), linked(false));
    }

    @Test
    void what_is_no_page_stays_as_it_is() {
        Map<String, Object> order = Map.of("self", "Example");
        assertEquals(order, new PageLinks("/shop/v1/orders/1", true).in(order));
    }
}
