package org.suppliercompliance.chassis.testing.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** An upload byte by byte, as no HTTP client sends it. */
record RawUpload(String address, String token) {
    private static final int PATIENCE_MILLIS = 10_000;

    /** Declares so many bytes, sends none, and reads how the answer begins. */
    String declare(long length) throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(head(length).getBytes(US_ASCII));
            socket.getOutputStream().flush();
            byte[] start = new byte[4096];
            int count = socket.getInputStream().read(start);
            return new String(start, 0, Math.max(0, count), US_ASCII);
        }
    }

    /** Declares so many bytes, sends these, and goes away. */
    void breakOff(long length, String bytes) throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write((head(length) + bytes).getBytes(US_ASCII));
            socket.getOutputStream().flush();
        }
    }

    private String head(long length) {
        return "PUT " + address + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/pdf\r\nIf-Match: \"1\"\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static Socket connected() throws IOException {
        Socket socket = new Socket(URI.create(RestAssured.baseURI).getHost(), RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }
}
