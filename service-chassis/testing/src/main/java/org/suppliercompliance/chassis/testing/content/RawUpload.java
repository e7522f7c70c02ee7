package org.suppliercompliance.chassis.testing.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

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

    /** Sends so many bytes without saying how many; the status, or 413 when the connection is closed meanwhile. */
    int stream(long length) throws InterruptedException {
        HttpRequest streamed = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/pdf")
                .header("If-Match", "\"1\"")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(length)))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(streamed, HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException closedWhileSending) {
            return 413;
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
