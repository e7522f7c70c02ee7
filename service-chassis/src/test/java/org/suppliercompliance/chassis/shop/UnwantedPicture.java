package org.suppliercompliance.chassis.shop;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.suppliercompliance.chassis.limits.BeforeBody;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Nobody needs to send a picture to hear that it is not wanted. */
@Singleton
class UnwantedPicture implements BeforeBody {
    static final String HEADER = "X-Unwanted";

    @Override
    public void check(ContainerRequestContext request) {
        if (request.getHeaderString(HEADER) != null) {
            throw new ProblemException(StandardProblem.PRECONDITION_FAILED, "The picture is not wanted.");
        }
    }
}
