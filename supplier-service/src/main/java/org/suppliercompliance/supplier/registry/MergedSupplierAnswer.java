package org.suppliercompliance.supplier.registry;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.Problems;
import org.suppliercompliance.supplier.SupplierProblem;

/** How a merged id answers, whatever lies below it: safe methods 308, writes 409 with the survivor's link. */
final class MergedSupplierAnswer {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final String COLLECTION = "/supplier/v1/suppliers/";

    private final Problems problems;

    MergedSupplierAnswer(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response answer(MergedSupplierException e, ContainerRequestContext request, UriInfo uri) {
        String path = uri.getRequestUri().getRawPath();
        if (!SAFE.contains(request.getMethod())) {
            return problems.response(
                    new ProblemException(
                                    SupplierProblem.SUPPLIER_MERGED,
                                    "The supplier was merged: write to " + COLLECTION + e.survivor() + ".")
                            .withHeader("Link", link(e.survivor())),
                    path);
        }
        Matcher segment = Pattern.compile("/" + e.supplier() + "(?=/|$)", Pattern.CASE_INSENSITIVE)
                .matcher(path);
        String query = uri.getRequestUri().getRawQuery();
        return Response.status(308)
                .header("Location", segment.replaceFirst("/" + e.survivor()) + (query == null ? "" : "?" + query))
                .build();
    }

    /** The value of a Link header that leads to the supplier. */
    static String link(UUID survivor) {
        return "<" + COLLECTION + survivor + ">; rel=\"canonical\"";
    }
}
