package org.suppliercompliance.chassis.deprecation;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;

/** Binds the headers of a deprecated operation to it, once, when the service starts: requests of the others pay nothing. */
@Provider
@Singleton
final class DeprecationFeature implements DynamicFeature {
    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        Method method = operation.getResourceMethod();
        Deprecation deprecation = method == null ? null : Deprecation.of(method);
        if (deprecation != null) {
            context.register(new Headers(deprecation.headers()), Priorities.USER);
        }
    }

    /** An error says nothing but its own problem. */
    private record Headers(Map<String, String> values) implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
            if (answer.getStatus() < 400) {
                values.forEach(answer.getHeaders()::add);
            }
        }
    }
}
