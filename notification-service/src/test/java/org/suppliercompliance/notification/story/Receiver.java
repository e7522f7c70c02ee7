package org.suppliercompliance.notification.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An endpoint that keeps what it was sent and answers as it is told; what is not as the contract says fails the test that closes it. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Hook> hooks = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile Function<Hook, Answer> answers = hook -> new Answer(204, Map.of());

    /** One webhook as it arrived. */
    record Hook(HttpHeaders headers, String body, Instant at) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    record Answer(int status, Map<String, String> headers) {}

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Hook hook = new Hook(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body, Instant.now());
        hooks.add(hook);
        faults.addAll(WebhookContract.faults(body));
        Answer answer = answers.apply(hook);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), -1);
        exchange.close();
    }

    void answer(Function<Hook, Answer> how) {
        answers = how;
    }

    void answer(int status) {
        answers = hook -> new Answer(status, Map.of());
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    List<Hook> hooks() {
        return List.copyOf(hooks);
    }

    List<Hook> about(String text) {
        return hooks.stream().filter(hook -> hook.body().contains(text)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        if (!faults.isEmpty()) {
            throw new AssertionError("what arrived is not as contracts/webhooks says: " + faults);
        }
    }
}
