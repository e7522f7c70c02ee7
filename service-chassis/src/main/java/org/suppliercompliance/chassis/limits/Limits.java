package org.suppliercompliance.chassis.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one replica takes before it refuses. */
@ConfigMapping(prefix = "chassis.limits")
public interface Limits {
    /** The largest request body in bytes, unless the operation says otherwise with {@link BodyLimit}. */
    @WithDefault("1048576")
    long body();

    /** How long a whole request body may take to arrive, unless the operation says otherwise. */
    @WithDefault("25S")
    Duration bodyTime();

    /** The bytes of all bodies that are held at once before and while they are used; one more is refused with 503. */
    @WithDefault("33554432")
    long bodies();

    /** The largest sum of a request's header names and values, in bytes. */
    @WithDefault("16384")
    int headers();

    /** Requests that may wait for a thread: one more is refused at once, so that those who are let in are served in time. */
    @WithDefault("100")
    int waiting();

    /** Requests per minute of one client (token subject, or address without a token). */
    @WithDefault("60000")
    int clientPerMinute();

    /** Requests per minute of one tenant, over all its clients. */
    @WithDefault("120000")
    int tenantPerMinute();
}
