package org.suppliercompliance.endtoend.faults;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A client's connection that costs next to nothing: what hundreds of clients take of the processors is taken from what they measure. */
final class LeanConnection implements Closeable {
    /** One answer: 0 when there was none. */
    record Answered(int status, long millis, boolean saysWhen) {
        boolean isServed() {
            return status == 200 || status == 201;
        }

        boolean isShed() {
            return status == 503 || status == 429;
        }

        /** As it is for who has waited before it was sent. */
        Answered after(long nanos) {
            return new Answered(status, millis + TimeUnit.NANOSECONDS.toMillis(nanos), saysWhen);
        }
    }

    private static final int PATIENCE_MILLIS = 25_000;
    private static final int HEXADECIMAL = 16;

    private final URI origin;
    private Socket socket;
    private InputStream in;

    LeanConnection(URI origin) {
        this.origin = origin;
    }

    /** @param head the request line and the headers, each with its end of line; the length is added */
    Answered send(String head, String body) {
        long start = System.nanoTime();
        try {
            if (socket == null) {
                socket = new Socket(origin.getHost(), origin.getPort());
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(PATIENCE_MILLIS);
                in = new BufferedInputStream(socket.getInputStream());
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String length = bytes.length == 0 ? "" : "Content-Length: " + bytes.length + "\r\n";
            byte[] first = (head + length + "\r\n").getBytes(StandardCharsets.US_ASCII);
            byte[] request = Arrays.copyOf(first, first.length + bytes.length);
            System.arraycopy(bytes, 0, request, first.length, bytes.length);
            socket.getOutputStream().write(request);
            return answer(start);
        } catch (IOException | RuntimeException none) {
            close();
            return new Answered(0, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), false);
        }
    }

    private Answered answer(long start) throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        boolean saysWhen = false;
        boolean chunked = false;
        long length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = header.substring(header.indexOf(':') + 1).strip();
            saysWhen |= name.equals("retry-after");
            chunked |= name.equals("transfer-encoding") && value.equals("chunked");
            length = name.equals("content-length") ? Long.parseLong(value) : length;
        }
        if (chunked) {
            for (long chunk = chunk(); chunk > 0; chunk = chunk()) {
                in.skipNBytes(chunk);
                line();
            }
            line();
        } else {
            in.skipNBytes(length);
        }
        return new Answered(status, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), saysWhen);
    }

    private long chunk() throws IOException {
        return Long.parseLong(line(), HEXADECIMAL);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** The next call opens it again. */
    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // as it shall be
        }
        socket = null;
    }

    static long percentile(List<Answered> answers, double share) {
        List<Long> times = answers.stream().map(Answered::millis).sorted().toList();
        return times.isEmpty() ? 0 : times.get((int) Math.min(times.size() - 1, times.size() * share));
    }
}
