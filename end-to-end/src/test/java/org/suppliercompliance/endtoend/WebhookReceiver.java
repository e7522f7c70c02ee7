package org.suppliercompliance.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An integrator's endpoint: keeps what arrives, and whether the signature holds by the published library. */
public final class WebhookReceiver implements AutoCloseable {
    /** One request that arrived. */
    public record Arrival(String id, JsonNode body, HttpHeaders headers, String text, Instant at) {}

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/hook", this::receive);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** The distinct webhook ids among the arrivals whose data meets the condition: a repeat carries the same id. */
    Set<String> distinctIds(Predicate<JsonNode> condition) {
        return arrivals.stream()
                .filter(arrival -> condition.test(arrival.body()))
                .map(Arrival::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Verifies every arrival with the Standard Webhooks library; throws at the first that does not hold. */
    void verifyAll(String secret) throws WebhookVerificationException, EmptyWebhookSecretException {
        Webhook webhook = new Webhook(secret);
        for (Arrival arrival : arrivals) {
            webhook.verify(arrival.text(), arrival.headers());
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
            arrivals.add(new Arrival(id, json.readTree(text), headers, text, Instant.now()));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
