package org.suppliercompliance.endtoend.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between a client and a server on loopback and does to their bytes what a bad network does. The known tool of this kind needs a
 * program of its own for each platform; this needs none.
 */
final class TcpProxy implements AutoCloseable {
    enum Mode {
        PASS,
        /** Bytes come late. */
        SLOW,
        /** Bytes go nowhere, connections stay. */
        BLACK_HOLE,
        /** The request goes through; the answer is lost, and the connection is reset. */
        LOSE_ANSWERS,
        /** Connections are reset at once. */
        RESET
    }

    private final ServerSocket listener;
    private final int target;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong resets = new AtomicLong();
    private volatile Mode mode = Mode.PASS;
    private volatile long delayNanos;

    TcpProxy(int target) {
        this.target = target;
        try {
            listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** From now on; what stands is cut when the mode resets. */
    void mode(Mode now) {
        mode = now;
        if (now == Mode.RESET) {
            cut();
        }
    }

    void slow(java.time.Duration delay) {
        delayNanos = delay.toNanos();
        mode = Mode.SLOW;
    }

    /** Resets every connection that stands, in the middle of whatever it does. */
    void cut() {
        open.forEach(this::reset);
    }

    long droppedBytes() {
        return dropped.get();
    }

    long resets() {
        return resets.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                threads.execute(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        if (mode == Mode.RESET) {
            reset(client);
            return;
        }
        try {
            Socket server = new Socket();
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2_000);
            open.add(client);
            open.add(server);
            threads.execute(() -> pump(client, server, false));
            pump(server, client, true);
        } catch (IOException nobodyThere) {
            reset(client);
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[16_384];
        try {
            int read;
            while ((read = from.getInputStream().read(buffer)) >= 0) {
                Mode now = mode;
                if (now == Mode.BLACK_HOLE) {
                    dropped.addAndGet(read);
                } else if (now == Mode.LOSE_ANSWERS && answers) {
                    dropped.addAndGet(read);
                    reset(to);
                    reset(from);
                } else {
                    if (now == Mode.SLOW && answers) {
                        LockSupport.parkNanos(delayNanos);
                    }
                    to.getOutputStream().write(buffer, 0, read);
                    to.getOutputStream().flush();
                }
            }
        } catch (IOException broken) {
            // one side is gone: so is the other
        }
        close(from);
        close(to);
    }

    private void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            resets.incrementAndGet();
        } catch (IOException closed) {
            // closed already
        }
        close(socket);
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException closed) {
            // closed already
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException closed) {
            // closed already
        }
        cut();
        threads.shutdownNow();
    }
}
