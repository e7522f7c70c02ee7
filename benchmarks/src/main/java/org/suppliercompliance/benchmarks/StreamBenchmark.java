package org.suppliercompliance.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.suppliercompliance.embedded.TokenClaims;

/** Memory of the service before and while it keeps a thousand inboxes streaming, ten each of a hundred people. */
final class StreamBenchmark {
    private static final int PEOPLE = 100;
    private static final int EACH = 10;
    private static final long SETTLE_MILLIS = 20_000;

    private final Setting setting;
    private final List<Socket> open = new ArrayList<>();

    StreamBenchmark(Setting setting) {
        this.setting = setting;
    }

    void run() {
        long pid = setting.suite.service("notification").pid();
        Table table = new Table(PEOPLE * EACH + " open streams of the inbox", "when", "resident MiB", "live heap MiB");
        try {
            // What the first streams load is not what a stream costs.
            open(1);
            close();
            long[] before = memory(pid);
            table.row("before", before[0], before[1]);
            open(EACH);
            Setting.pause(SETTLE_MILLIS);
            long[] during = memory(pid);
            table.row(open.size() + " open, after a heartbeat of each", during[0], during[1]);
            table.row("more", during[0] - before[0], during[1] - before[1]);
            table.print();
        } finally {
            close();
        }
    }

    /** Opens so many streams of each person, and reads the greeting of each. */
    private void open(int each) {
        URI origin = setting.origin("notification");
        for (int person = 0; person < PEOPLE; person++) {
            String token = setting.suite.token(
                    TokenClaims.of("reader-" + person, "sustainability-manager").authority(Setting.AUTHORITY));
            for (int i = 0; i < each; i++) {
                open.add(stream(origin, token));
            }
        }
    }

    private static Socket stream(URI origin, String token) {
        try {
            Socket socket = new Socket(origin.getHost(), origin.getPort());
            socket.setSoTimeout(30_000);
            String request = "GET /notification/v1/inbox/stream HTTP/1.1\r\nHost: " + origin.getAuthority()
                    + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 512);
            String status = in.readLine();
            if (status == null || !status.contains(" 200 ")) {
                throw new IllegalStateException("the stream answers " + status);
            }
            for (String line = in.readLine(); line == null || !line.startsWith("event:"); line = in.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("the stream ended before it began");
                }
            }
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        open.clear();
    }

    /** Resident memory after a collection, and what the collection left alive; the heap itself is of a fixed size. */
    private static long[] memory(long pid) {
        String heap = jcmd(pid, "GC.class_histogram");
        String total = heap.lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("jcmd answers " + heap));
        return new long[] {
            ProcessCpu.residentMebibytes(pid), Long.parseLong(total.trim().split("\\s+", -1)[2]) / (1024 * 1024)
        };
    }

    private static String jcmd(long pid, String command) {
        try {
            Process process = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/jcmd", Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
