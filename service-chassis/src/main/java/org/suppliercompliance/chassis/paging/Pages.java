package org.suppliercompliance.chassis.paging;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns a slice into the answer of a collection, with {@code self}, {@code next}, {@code prev} and the {@code Link} header. */
public final class Pages {
    private static final String CURSOR = "cursor";

    private Pages() {}

    /** 200 with a {@link Page}; the links repeat the request's own filters. They are paths: a forged Host header goes nowhere. */
    public static <T> Response page(UriInfo uri, Slice<T> slice) {
        String self = link(uri, uri.getQueryParameters().getFirst(CURSOR));
        String next = slice.next() == null ? null : link(uri, slice.next());
        String prev = slice.prev() == null ? null : link(uri, slice.prev());
        Response.ResponseBuilder answer = Response.ok(new Page<>(slice.items(), self, next, prev));
        List<String> links = new ArrayList<>();
        links.add("<" + self + ">; rel=\"self\"");
        if (next != null) {
            links.add("<" + next + ">; rel=\"next\"");
        }
        if (prev != null) {
            links.add("<" + prev + ">; rel=\"prev\"");
        }
        return answer.header("Link", String.join(", ", links)).build();
    }

    private static String link(UriInfo uri, @Nullable String cursor) {
        StringBuilder link = new StringBuilder(uri.getRequestUri().getRawPath());
        new TreeMap<>(uri.getQueryParameters()).forEach((name, values) -> {
            if (!name.equals(CURSOR)) {
                values.forEach(value -> append(link, name, value));
            }
        });
        if (cursor != null) {
            append(link, CURSOR, cursor);
        }
        return link.toString();
    }

    private static void append(StringBuilder link, String name, String value) {
        link.append(link.indexOf("?") < 0 ? '?' : '&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
