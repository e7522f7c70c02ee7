package org.suppliercompliance.chassis.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The links in the example of a page: they lead where those of an answer do.
 *
 * @param address the address of the collection
 * @param paged whether it has more pages than one
 */
record PageLinks(String address, boolean paged) {
    /** The example with its links, if it is one of a page. */
    @Nullable
    Object in(@Nullable Object example) {
        if (!(example instanceof Map<?, ?> page) || !page.containsKey("items") || !page.containsKey("self")) {
            return example;
        }
        Map<String, Object> linked = new LinkedHashMap<>();
        page.forEach((name, value) -> linked.put(String.valueOf(name), value));
        if (paged) {
            linked.put("self", at("MDE5MzVjNWU4ZjNi"));
            linked.put("next", at("MDE5MzVjNWQxYjcw"));
            linked.put("prev", at("MDE5MzVjNjA0YTEx"));
        } else {
            linked.put("self", address);
            linked.remove("next");
            linked.remove("prev");
        }
        return linked;
    }

    private String at(String cursor) {
        return address + "?limit=20&cursor=" + cursor;
    }
}
