package org.suppliercompliance.chassis.paging;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The paging parameters of a collection; take it as {@code @BeanParam}. A limit outside 1 to 100 or an unreadable cursor is 400. */
public class PageRequest {
    @QueryParam("limit")
    @Parameter(description = "How many items at the most, 1 to 100; 20 when left out.", schema = @Schema(minimum = "1", maximum = "100"))
    @Nullable Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "The position to go on from, as `next` or `prev` of a page gave it. Opaque.")
    @Nullable String cursor;

    public PageRequest() {}

    public PageRequest(@Nullable Integer limit, @Nullable String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }
}
