package org.suppliercompliance.chassis.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

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

    /** The bytes of all larger bodies that are held on disk at once; one more is refused with 503. */
    @WithDefault("2147483648")
    long largeBodies();

    /** The bytes of larger bodies that one organisation may have on the way at once, so that there is room for others. */
    @WithDefault("536870912")
    long largeBodiesOfOne();

    /** The largest sum of a request's header names and values, in bytes. */
    @WithDefault("16384")
    int headers();

    /** Requests that are worked on at a time; unset, as many as the database pool has connections, and at least four per processor. */
    OptionalInt atOnce();

    /** Requests that may wait for their turn: one more is refused at once, so that those who are let in are served in time. */
    @WithDefault("100")
    int waiting();

    /** How long a request may have been waiting for its turn when another one comes: after that, nobody else is let in. */
    @WithDefault("0.5S")
    Duration waitingTime();

    /** How long a request that has its turn keeps it from others: after that it waits for something else, and the next is let go. */
    @WithDefault("2S")
    Duration usualTime();

    /** What has no answer by then is answered 503, whatever it still waits for; of a write it stays open what becomes of it. */
    @WithDefault("4.5S")
    Duration answerWithin();

    /** How long a file or a long table may take its reader; then the connection ends, since a slow reader holds a thread. */
    @WithDefault("15M")
    Duration readingTime();

    /**
     * Requests per minute of one client: token subject, or, without a token, the address the connection comes from. Behind a gateway that is
     * the gateway's, for all of them together, unless {@code quarkus.http.proxy.*} says that what it forwards is believed.
     */
    @WithDefault("60000")
    int clientPerMinute();

    /** Requests per minute of one tenant, over all its clients. */
    @WithDefault("120000")
    int tenantPerMinute();
}
