package org.suppliercompliance.chassis.limits;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.Problems;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * Receives a body before its request gets a thread: whoever sends slowly holds a connection and what was sent so far, and no thread.
 *
 * <p>Where there is no room for all, those that have been coming for longest give way: a body that comes as bodies do finds room, however many
 * others stand still.
 *
 * <p>A body beyond the usual size or the usual time is not refused here. The request goes on with what has come of it: its operation
 * says whether it takes more, and then {@link LargeBodies} receive the rest.
 */
@Singleton
final class EarlyBodies {
    private static final String RECEIPT = EarlyBodies.class.getName();
    private static final Set<HttpMethod> WITHOUT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int USUAL = 1_024;
    private static final byte[] NOTHING = {};

    private final Limits limits;
    private final Problems problems;
    private final Vertx vertx;
    private final AtomicLong held = new AtomicLong();
    /** Those that still come, the oldest first. */
    private final Set<Receipt> coming = new LinkedHashSet<>();
    /** Bytes of those that were told to give way and are not gone yet. */
    private final AtomicLong leaving = new AtomicLong();

    EarlyBodies(Limits limits, Problems problems, Vertx vertx) {
        this.limits = limits;
        this.problems = problems;
        this.vertx = vertx;
    }

    /** Goes on with {@code next} when the body is there, or as much of it as comes early. */
    void receive(RoutingContext context, Handler<RoutingContext> next) {
        HttpServerRequest request = context.request();
        if (WITHOUT.contains(request.method()) || request.isEnded() || !comes(request)) {
            next.handle(context);
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
            // what was said once is not said again by whoever reads a rest
            request.headers().remove(HttpHeaders.EXPECT);
        }
        Receipt receipt = new Receipt(context, next);
        context.put(RECEIPT, receipt);
        receipt.start();
    }

    /** The request has ended. */
    void forget(RoutingContext context) {
        if (context.get(RECEIPT) instanceof Receipt receipt) {
            receipt.end();
        }
    }

    /** Whether nothing of the body is still to come. */
    static boolean isWhole(RoutingContext context) {
        return context.body().buffer() != null || context.request().isEnded();
    }

    /** What came early of a body that is not whole. */
    static byte[] part(RoutingContext context) {
        return context.get(RECEIPT) instanceof Receipt receipt && receipt.part != null ? receipt.part : NOTHING;
    }

    /** The {@code System.nanoTime()} when the body began to come. */
    static long start(RoutingContext context) {
        return context.get(RECEIPT) instanceof Receipt receipt ? receipt.start : System.nanoTime();
    }

    /** Whether a body comes that may be of the usual size; one that says it is larger is left to whoever takes it. */
    private boolean comes(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        }
        long declared = RequestBodies.declared(length);
        return declared > 0 && declared <= limits.body();
    }

    /** What came of one body. All but {@link #part} is touched by the connection's event loop alone. */
    private final class Receipt {
        private final RoutingContext context;
        private final HttpServerRequest request;
        private final Handler<RoutingContext> next;
        private final long start = System.nanoTime();
        private final Buffer received = Buffer.buffer(USUAL);
        private final Context eventLoop = vertx.getOrCreateContext();
        private boolean receiving = true;
        private long timer;
        private volatile long size;
        /** Of {@link #size}, what was counted as leaving. */
        private volatile long gaveWay;

        private byte @Nullable [] part;

        Receipt(RoutingContext context, Handler<RoutingContext> next) {
            this.context = context;
            this.request = context.request();
            this.next = next;
        }

        void start() {
            synchronized (coming) {
                coming.add(this);
            }
            timer = vertx.setTimer(limits.bodyTime().toMillis(), ignored -> goOnWithPart());
            request.handler(this::take).endHandler(ignored -> goOnWithAll()).exceptionHandler(ignored -> stop());
            request.resume();
        }

        private void take(Buffer bytes) {
            if (!receiving) {
                return;
            }
            received.appendBuffer(bytes);
            size = received.length();
            held.addAndGet(bytes.length());
            if (!makeRoom(this)) {
                giveWay();
            } else if (received.length() > limits.body()) {
                goOnWithPart();
            }
        }

        private void goOnWithAll() {
            if (stop()) {
                ((RoutingContextInternal) context).setBody(received);
                next.handle(context);
            }
        }

        private void goOnWithPart() {
            if (stop()) {
                request.pause();
                part = received.getBytes();
                next.handle(context);
            }
        }

        private boolean stop() {
            boolean first = receiving;
            receiving = false;
            vertx.cancelTimer(timer);
            synchronized (coming) {
                coming.remove(this);
            }
            return first;
        }

        private void giveWay() {
            if (stop()) {
                problems.send(context, tooMany());
            }
        }

        void end() {
            stop();
            held.addAndGet(-received.length());
            leaving.addAndGet(-gaveWay);
            gaveWay = 0;
        }
    }

    /** Lets the oldest of the others give way until all that is held has room; false when that is not enough. */
    private boolean makeRoom(Receipt newest) {
        List<Receipt> giving = new ArrayList<>(0);
        boolean room;
        synchronized (coming) {
            Iterator<Receipt> oldest = coming.iterator();
            while (held.get() - leaving.get() > limits.bodies() && oldest.hasNext()) {
                Receipt next = oldest.next();
                if (next != newest) {
                    oldest.remove();
                    next.gaveWay = next.size;
                    leaving.addAndGet(next.gaveWay);
                    giving.add(next);
                }
            }
            // until they are gone there is somewhat more than may be, and an end to that as well
            room = held.get() - leaving.get() <= limits.bodies() && held.get() <= 2 * limits.bodies();
        }
        giving.forEach(each -> each.eventLoop.runOnContext(ignored -> each.giveWay()));
        return room;
    }

    private static ProblemException tooMany() {
        return new ProblemException(
                        StandardProblem.UNAVAILABLE,
                        "Too many bodies are on their way. Nothing was done; send it again.")
                .withHeader("Retry-After", "1")
                .withHeader("Connection", "close");
    }
}
