package org.suppliercompliance.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on loopback. */
public final class Ports {
    /** Below what Linux and others give to outgoing connections, so that none of those takes a port between choosing and listening. */
    private static final int FIRST = 15_000;

    private static final int BEHIND_LAST = 32_000;
    private static final int TRIES = 1_000;
    private static final int PATIENCE_MILLIS = 1_000;
    private static final Path LOCKS = Path.of(
            System.getProperty("java.io.tmpdir"), "supplier-compliance-ports-" + System.getProperty("user.name"));

    /** What keeps the ports of this JVM from the others: the system lets go of it when the JVM ends, however it ends. */
    private static final List<FileChannel> CHANNELS = new ArrayList<>();

    private Ports() {}

    /** A port nobody listens on at this moment, and that nobody else who asks here is given while this JVM lives. */
    public static synchronized int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, BEHIND_LAST);
            if (isFree(port) && reserve(port)) {
                return port;
            }
        }
        throw new ServerException("No free port on loopback between " + FIRST + " and " + BEHIND_LAST);
    }

    /** Whether the port is this JVM's from now on; it is not when somebody has it, this JVM included. */
    static synchronized boolean reserve(int port) {
        try {
            Files.createDirectories(LOCKS);
            FileChannel channel = FileChannel.open(
                    LOCKS.resolve(Integer.toString(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // Never closed: closing any channel of a file would let go of this JVM's lock on it.
            CHANNELS.add(channel);
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        } catch (IOException e) {
            throw new ServerException("Cannot reserve a port in " + LOCKS, e);
        }
    }

    /** Whether somebody answers on the port. Asking takes it from nobody, as {@link #isFree} does for a moment: who waits for a server asks so. */
    public static boolean isAnswering(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            // an outgoing connection that was given this very port meets itself
            return socket.getLocalPort() != port;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Whether a server could listen on the port now; for a moment nobody else can. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // as the servers do: a port whose last connections are still closing counts as free
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
