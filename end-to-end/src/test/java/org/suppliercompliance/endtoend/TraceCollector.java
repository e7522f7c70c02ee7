package org.suppliercompliance.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the services send their spans (OTLP over HTTP). What comes is kept in a file as it came: in protobuf a text is in it byte by byte, and so
 * is the id of a trace.
 */
final class TraceCollector {
    private static final String SERVICE = "service.name";
    /** Before each of the members of a span that precede its name: the ids of the trace, of itself and of its parent, the state. */
    private static final String TRACE_ID = "\n\u0010";

    private static final String BEFORE_NAME = "\u0012\u001a\"";
    private static final char NAME = '*';

    private final Path file;
    private final HttpServer server;

    TraceCollector(Path file) {
        this.file = file;
        try {
            Files.deleteIfExists(file);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/v1/traces", this::keep);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** All that came, a character for each byte. */
    String received() {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The names of the spans of this trace, each behind the name of its service. */
    Set<String> spans(String trace) {
        String all = received();
        String id = TRACE_ID + new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
        Set<String> names = new TreeSet<>();
        for (int at = all.indexOf(id); at >= 0; at = all.indexOf(id, at + 1)) {
            int next = at + id.length();
            while (BEFORE_NAME.indexOf(all.charAt(next)) >= 0) {
                next += 2 + all.charAt(next + 1);
            }
            if (all.charAt(next) == NAME) {
                int service = all.lastIndexOf(SERVICE, at) + SERVICE.length() + 3;
                names.add(text(all, service) + ": " + text(all, next + 1));
            }
        }
        return names;
    }

    /** A text shorter than 128 bytes, behind its length. */
    private static String text(String all, int length) {
        return all.substring(length + 1, length + 1 + all.charAt(length));
    }

    private synchronized void keep(HttpExchange exchange) throws IOException {
        try (exchange) {
            Files.write(
                    file,
                    exchange.getRequestBody().readAllBytes(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
