package org.suppliercompliance.chassis.problem;

import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Hears of each problem with which the REST layer answers a request, before the answer is out. */
public interface Refusals {
    void refused(ProblemException problem, ResteasyReactiveRequestContext request, UriInfo uri);
}
