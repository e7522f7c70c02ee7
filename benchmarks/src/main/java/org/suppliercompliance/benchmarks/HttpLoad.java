package org.suppliercompliance.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A closed loop of keep-alive HTTP/1.1 connections, one thread each, on plain sockets: the client must cost little, because it
 * shares the cores with what it measures.
 */
final class HttpLoad {
    /** One request of the load: everything behind the host. */
    record Call(String method, String path, String extraHeaders, String body) {}

    /** Gives the n-th request. */
    interface Calls {
        Call call(int n);
    }

    /** What a run gave: wall seconds and every latency in milliseconds. */
    record Outcome(int requests, double wallSeconds, double[] latencies) {
        double percentile(double share) {
            return latencies[(int) Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
        }

        double perSecond() {
            return requests / wallSeconds;
        }
    }

    private final URI base;
    private final String token;

    HttpLoad(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Sends the requests numbered {@code from} to {@code from + count - 1} over the connections; any status but the expected ends the run. */
    Outcome run(int from, int count, int connections, int expectedStatus, Calls calls) {
        AtomicInteger next = new AtomicInteger(from);
        double[] latencies = new double[count];
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long begin = System.nanoTime();
        try {
            List<Future<?>> running = IntStream.range(0, connections)
                    .<Future<?>>mapToObj(
                            i -> threads.submit(() -> connection(next, from, count, expectedStatus, calls, latencies)))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        double wall = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(latencies);
        return new Outcome(count, wall, latencies);
    }

    private void connection(AtomicInteger next, int from, int count, int expected, Calls calls, double[] latencies) {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (int n = next.getAndIncrement(); n < from + count; n = next.getAndIncrement()) {
                Call call = calls.call(n);
                long begin = System.nanoTime();
                out.write(bytes(call));
                out.flush();
                int status = readAnswer(in);
                latencies[n - from] = (System.nanoTime() - begin) / 1e6;
                if (status != expected) {
                    throw new IllegalStateException(
                            call.method() + " " + call.path() + " answered " + status + ", not " + expected);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(Call call) {
        byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(512)
                .append(call.method())
                .append(' ')
                .append(call.path())
                .append(" HTTP/1.1\r\nHost: ")
                .append(base.getHost())
                .append("\r\nAuthorization: Bearer ")
                .append(token)
                .append("\r\n")
                .append(call.extraHeaders());
        if (!call.method().equals("GET")) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    private static int readAnswer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).trim());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (!chunked) {
            in.skipNBytes(length);
            return status;
        }
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            in.skipNBytes(size + 2L);
        }
        line(in);
        return status;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).trim(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }
}
