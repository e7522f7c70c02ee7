package org.suppliercompliance.chassis.testing.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** A ClamAV daemon that knows one command, INSTREAM, and one virus, the test file of virus scanners. */
public final class TinyClamd implements AutoCloseable {
    private final ServerSocket server;

    public TinyClamd() {
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "tiny-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where it listens, as {@code host:port}. */
    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getOutputStream()
                        .write((answer(new DataInputStream(socket.getInputStream())) + "\0").getBytes(US_ASCII));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String answer(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        int next;
        while ((next = in.read()) > 0) {
            command.append((char) next);
        }
        if (!command.toString().equals("zINSTREAM")) {
            return "UNKNOWN COMMAND";
        }
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        int length;
        while ((length = in.readInt()) > 0) {
            stream.write(in.readNBytes(length));
        }
        return stream.toString(ISO_8859_1).contains(SampleFiles.eicar())
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
