package org.suppliercompliance.chassis.shop;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** A request byte by byte, as no good client would send it. */
final class RawRequest implements AutoCloseable {
    static final String CLOSED = "closed";
    private static final int SMALL_BUFFER = 16_384;
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    /** @param rest of the head, from the first header of its own to the empty line and what of the body comes with it */
    RawRequest(String path, String subject, String rest) throws IOException {
        this("RAW", path, subject, rest);
    }

    /** As another organisation. */
    RawRequest(String tenant, String path, String subject, String rest) throws IOException {
        this();
        send("POST /shop/v1/" + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: \""
                + UUID.randomUUID() + "\"\r\nAuthorization: Bearer "
                + TestTokens.token("clerk", tenant, subject) + "\r\n" + rest);
    }

    private RawRequest() throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    /** A GET whose answer is read as slowly as the test likes. */
    static RawRequest get(String tenant, String path, String subject) throws IOException {
        RawRequest request = new RawRequest();
        request.send("GET /shop/v1/" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + TestTokens.token("clerk", tenant, subject) + "\r\n\r\n");
        return request;
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** What the server says next, or {@link #CLOSED}. */
    String answer() throws IOException {
        byte[] start = new byte[8_192];
        try {
            int length = socket.getInputStream().read(start);
            return length < 0 ? CLOSED : new String(start, 0, length, StandardCharsets.US_ASCII);
        } catch (SocketException reset) {
            return CLOSED;
        }
    }

    /** Whether the server has said something. */
    boolean isAnswered() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the server has neither answered nor closed. */
    boolean isOpen() throws IOException {
        InputStream in = socket.getInputStream();
        socket.setSoTimeout(1);
        try {
            in.read();
            return false;
        } catch (SocketTimeoutException nothingYet) {
            return true;
        } catch (SocketException reset) {
            return false;
        } finally {
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    /** Waits for the server to close or reset the connection; one left open ends in a timeout, and the test fails. */
    void awaitClosed() throws IOException {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            // ended as well
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
