package org.suppliercompliance.chassis.limits;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * Receives a body that is larger than usual, for an operation that takes it from a caller who may use it, in a file without a name:
 * whoever sends slowly holds a connection and the room of what was sent so far, and no thread.
 */
@Singleton
final class LargeBodies {
    private static final Logger LOG = Logger.getLogger(LargeBodies.class);
    private static final String FILE = LargeBodies.class.getName();

    private final Limits limits;
    private final Vertx vertx;
    private final AtomicLong held = new AtomicLong();
    private final Map<String, Long> heldBy = new ConcurrentHashMap<>();

    LargeBodies(Limits limits, Vertx vertx) {
        this.limits = limits;
        this.vertx = vertx;
    }

    /**
     * The whole body, once it is there, or the problem of one that is larger or later than the operation allows.
     *
     * @param owner who sends it: nobody takes all of the room
     * @param most how many bytes the operation takes at most
     * @param seconds how many seconds the whole body may take
     * @param begin what has been received of it before
     * @param start the {@code System.nanoTime()} when it began to come
     */
    Future<InputStream> receive(
            RoutingContext request, String owner, long most, long seconds, byte[] begin, long start) {
        Receipt receipt = new Receipt(request, owner, most, seconds, start);
        request.put(FILE, receipt);
        receipt.eventLoop.runOnContext(ignored -> receipt.start(begin));
        return receipt.whole.future();
    }

    /** The request has ended. */
    void forget(RoutingContext request) {
        if (request.get(FILE) instanceof Receipt receipt) {
            receipt.end();
        }
    }

    /** What comes of one body, touched by the connection's event loop alone; the file is written and read by whatever thread is free. */
    private final class Receipt {
        private final HttpServerRequest request;
        private final Context eventLoop;
        private final String owner;
        private final long most;
        private final long seconds;
        private final long start;
        private final Promise<InputStream> whole;
        private volatile @Nullable FileChannel file;
        private long bytes;
        private long timer = -1;
        private boolean over;

        Receipt(RoutingContext context, String owner, long most, long seconds, long start) {
            this.request = context.request();
            this.eventLoop = ((HttpServerRequestInternal) request).context();
            this.owner = owner;
            this.most = most;
            this.seconds = seconds;
            this.start = start;
            this.whole = Promise.promise();
        }

        void start(byte[] begin) {
            long left = TimeUnit.SECONDS.toNanos(seconds) - (System.nanoTime() - start);
            timer = vertx.setTimer(
                    Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)), ignored -> fail(BoundedBody.late(seconds)));
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                request.response().writeContinue();
            }
            request.handler(this::take)
                    .endHandler(ignored -> succeed())
                    .exceptionHandler(ignored -> fail(BoundedBody.broken()));
            take(Buffer.buffer(begin));
        }

        private void take(Buffer part) {
            if (over) {
                return;
            }
            bytes += part.length();
            long all = held.addAndGet(part.length());
            long own = heldBy.merge(owner, (long) part.length(), Long::sum);
            if (all > limits.largeBodies()) {
                fail(tooMany("Too many large bodies are on their way."));
            } else if (own > limits.largeBodiesOfOne()) {
                fail(tooMany("This organisation has too many large bodies on their way."));
            } else if (bytes > most) {
                fail(BoundedBody.tooLarge(most));
            } else {
                // the rest is left to the connection until this is written: neither the heap nor the disk is hurried
                request.pause();
                eventLoop.executeBlocking(() -> write(part)).onComplete(written -> {
                    if (written.failed()) {
                        LOG.warnf("a large body cannot be written: %s", written.cause());
                        fail(tooMany("A body of this size cannot be kept at the moment."));
                    } else if (!over) {
                        request.resume();
                    }
                });
            }
        }

        private FileChannel write(Buffer part) throws IOException {
            FileChannel to = file;
            if (to == null) {
                Path path = Files.createTempFile("body-", ".part");
                // it loses its name at once, so that whatever happens nothing is left of it
                to = FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
                file = to;
            }
            ByteBuffer rest = ByteBuffer.wrap(part.getBytes());
            while (rest.hasRemaining()) {
                to.write(rest);
            }
            return to;
        }

        private void succeed() {
            if (stop()) {
                FileChannel all = file;
                try {
                    whole.complete(
                            all == null ? InputStream.nullInputStream() : Channels.newInputStream(all.position(0)));
                } catch (IOException e) {
                    whole.fail(e);
                }
            }
        }

        private void fail(Throwable problem) {
            if (stop()) {
                request.pause();
                // at once, or whoever comes while this one is being refused would be refused with it
                release();
                whole.fail(problem);
            }
        }

        private boolean stop() {
            boolean first = !over;
            over = true;
            vertx.cancelTimer(timer);
            return first;
        }

        private void release() {
            held.addAndGet(-bytes);
            heldBy.computeIfPresent(owner, (who, own) -> own == bytes ? null : own - bytes);
            bytes = 0;
        }

        void end() {
            fail(BoundedBody.broken());
            release();
            // after whatever is being written
            eventLoop.executeBlocking(() -> {
                FileChannel done = file;
                if (done != null) {
                    done.close();
                }
                return done;
            });
        }
    }

    private static ProblemException tooMany(String why) {
        return new ProblemException(StandardProblem.UNAVAILABLE, why + " Nothing was done; send it again.")
                .withHeader("Retry-After", "10")
                .withHeader("Connection", "close");
    }
}
