package org.suppliercompliance.chassis.limits;

import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * What an operation that takes large bodies can say before one is sent; a bean, named by {@link BodyLimit#before}. It is asked on a
 * thread, with the caller and its role known and nothing of the body at hand. The operation has to look again: it is not asked for bodies
 * of the usual size, and what it saw may have changed when the body is there.
 */
public interface BeforeBody {
    /** Throws what the operation would throw for this path and these headers, whatever the body turns out to be. */
    void check(ContainerRequestContext request);
}
