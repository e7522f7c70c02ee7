package org.suppliercompliance.chassis.json;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.suppliercompliance.chassis.problem.Diagnosis;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * Refuses query parameters that the operation does not declare, that are given twice, or that cannot be read, all in one answer.
 * Runs after the role check and before the framework converts anything, which would answer 404.
 */
final class StrictQuery {
    private final Map<Method, DeclaredQuery> operations = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = Priorities.USER - 1_500)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        UriInfo uri = request.getUriInfo();
        for (List<String> values : uri.getPathParameters().values()) {
            for (String value : values) {
                if (Characters.faultOf(value) != null) {
                    throw new ProblemException(StandardProblem.NOT_FOUND, "There is no such resource.");
                }
            }
        }
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Faults faults = new Faults();
        operations.computeIfAbsent(method, DeclaredQuery::of).check(uri.getQueryParameters(), faults);
        if (!faults.isEmpty()) {
            throw Diagnosis.badRequest(faults.all());
        }
    }
}
