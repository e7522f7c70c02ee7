package org.suppliercompliance.chassis.paging;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Turns a slice into the answer of a collection, with {@code self}, {@code next}, {@code prev} and the {@code Link} header. */
public final class Pages {
    private Pages() {}

    /** 200 with a {@link Page}; the links repeat the request's own filters. */
    public static <T> Response page(UriInfo uri, Slice<T> slice) {
        throw new UnsupportedOperationException();
    }
}
