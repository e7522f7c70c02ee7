package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.suppliercompliance.embedded.Ports;

/** Where an identity provider publishes its keys; it counts how often it is asked, is slow, goes away, and comes back with others. */
final class KeyServer implements AutoCloseable {
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;
    private final int port;
    private HttpServer server;

    KeyServer(Path keys) throws IOException {
        server = serve(0, keys);
        port = server.getAddress().getPort();
    }

    private HttpServer serve(int on, Path keys) throws IOException {
        byte[] published = Files.readAllBytes(keys);
        HttpServer begun = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), on), 50);
        begun.createContext("/jwks", exchange -> {
            asked.incrementAndGet();
            LockSupport.parkNanos(delay.toNanos());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
            exchange.close();
        });
        begun.start();
        return begun;
    }

    String url() {
        return "http://127.0.0.1:" + port + "/jwks";
    }

    int port() {
        return port;
    }

    int asked() {
        return asked.get();
    }

    /** From now on each answer takes so long. */
    void slow(Duration eachAnswer) {
        delay = eachAnswer;
    }

    void away() {
        server.stop(0);
        assertThat(Ports.isFree(port)).isTrue();
    }

    /** On the same port, with these keys. */
    void back(Path keys) throws IOException {
        server = serve(port, keys);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
