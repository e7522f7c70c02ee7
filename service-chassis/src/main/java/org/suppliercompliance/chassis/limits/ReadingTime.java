package org.suppliercompliance.chassis.limits;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.spi.CDI;

/** How long an answer that is as slow as its reader may take: whoever writes it holds a thread, and may wait for its reader within one write. */
public final class ReadingTime {
    private ReadingTime() {}

    /** From now on; when it is over the connection ends. Answers the timer, to be cancelled when the answer is out. */
    public static long begin(RoutingContext request) {
        long longest = CDI.current().select(Limits.class).get().readingTime().toMillis();
        return request.vertx()
                .setTimer(longest, ignored -> end(request.request().connection()));
    }

    /** At once: an ordinary close stands in line behind what has been written, which this reader does not read. */
    private static void end(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            base.channelHandlerContext().close();
        } else {
            connection.close();
        }
    }
}
