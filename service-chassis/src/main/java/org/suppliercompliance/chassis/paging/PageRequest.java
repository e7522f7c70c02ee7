package org.suppliercompliance.chassis.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Diagnosis;
import org.suppliercompliance.chassis.problem.Fault;

/** The paging parameters of a collection; take it as {@code @BeanParam}. A limit outside 1 to 100 or an unreadable cursor is 400. */
public class PageRequest {
    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final Set<String> PAGING = Set.of("limit", "cursor");

    @Min(1)
    @Max(MOST)
    @QueryParam("limit")
    @Parameter(
            description = "How many items at the most, 1 to 100; 20 when left out.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Nullable
    Integer limit;

    @QueryParam("cursor")
    @Parameter(
            description = "The position to go on from, as `next` or `prev` of a page gave it. Opaque.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    @Nullable
    String cursor;

    @Context
    @Nullable
    UriInfo uri;

    public PageRequest() {}

    /** A page of a query that no request names, as the parts of an export. */
    public PageRequest(@Nullable Integer limit, @Nullable String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    int size() {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw Diagnosis.badRequest(
                    List.of(new Fault("query:limit", "Must be at least 1 and at most " + MOST + ".")));
        }
        return limit;
    }

    @Nullable
    String cursor() {
        return cursor;
    }

    /**
     * Which query this is a page of, as its reader knows it: the address and the filters. Not the statement behind it, which another
     * version of the service, at work beside this one, words in another way.
     */
    String query() {
        UriInfo request = uri;
        if (request == null) {
            return "";
        }
        Map<String, List<String>> filters = new TreeMap<>(request.getQueryParameters());
        filters.keySet().removeAll(PAGING);
        return request.getPath() + filters;
    }
}
