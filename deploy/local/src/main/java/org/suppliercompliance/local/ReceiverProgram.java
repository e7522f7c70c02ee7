package org.suppliercompliance.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** A webhook endpoint for looking at: POST keeps what comes, GET shows the last hundred with their signatures. */
final class ReceiverProgram {
    private static final int KEPT = 100;

    private final Deque<String> received = new ArrayDeque<>();

    private ReceiverProgram() {}

    public static void main(String[] arguments) throws IOException {
        var receiver = new ReceiverProgram();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/", receiver::answer);
        server.start();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                keep(exchange);
                exchange.sendResponseHeaders(204, -1);
            } else {
                byte[] body = ("[" + String.join(",\n", received) + "]\n").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private void keep(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        String payload = new String(exchange.getRequestBody().readNBytes(1 << 20), StandardCharsets.UTF_8);
        received.addLast(
                "{\"webhook-id\":\"%s\",\"webhook-timestamp\":\"%s\",\"webhook-signature\":\"%s\",\"payload\":%s}"
                        .formatted(
                                plain(headers.getFirst("webhook-id")),
                                plain(headers.getFirst("webhook-timestamp")),
                                plain(headers.getFirst("webhook-signature")),
                                payload.isBlank() ? "null" : payload));
        while (received.size() > KEPT) {
            received.removeFirst();
        }
    }

    private static String plain(@org.jspecify.annotations.Nullable String header) {
        return header == null ? "" : header.replaceAll("[\"\\\\\\p{Cntrl}]", "");
    }
}
