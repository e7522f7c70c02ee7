package org.suppliercompliance.chassis.limits;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** A request body with an end: at most so many bytes, in at most so much time. */
final class BoundedBody extends InputStream {
    private final InputStream body;
    private final long limit;
    private final long deadline;
    private final long seconds;
    private long taken;

    /** @param start the {@code System.nanoTime()} when the body began to come */
    BoundedBody(InputStream body, long limit, long seconds, long start) {
        this.body = body;
        this.limit = limit;
        this.seconds = seconds;
        this.deadline = start + seconds * 1_000_000_000L;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw late(seconds);
        }
        int count;
        try {
            count = body.read(target, offset, length);
        } catch (InterruptedIOException e) {
            throw late(seconds);
        } catch (IOException e) {
            throw broken();
        }
        if (count > 0) {
            taken += count;
            if (taken > limit) {
                throw tooLarge(limit);
            }
        }
        return count;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    /** Does not drain what was not read: whoever refuses a body does not want the rest of it. */
    @Override
    public void close() {}

    static ProblemException tooLarge(long limit) {
        return new ProblemException(
                        StandardProblem.PAYLOAD_TOO_LARGE, "The body may have at most " + limit + " bytes here.")
                .withHeader("Connection", "close");
    }

    static ProblemException late(long seconds) {
        return new ProblemException(
                        StandardProblem.BAD_REQUEST, "The body did not arrive within " + seconds + " seconds.")
                .withHeader("Connection", "close");
    }

    static ProblemException broken() {
        return new ProblemException(StandardProblem.BAD_REQUEST, "The body did not arrive whole.")
                .withHeader("Connection", "close");
    }
}
