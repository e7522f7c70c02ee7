package org.suppliercompliance.endtoend.faults;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Any number of clients in one thread, a connection for each call that is open: what clients take of the processors is taken from what they
 * measure. An answer is read as far as its status, whether it says when to come back, and its length.
 */
final class Callers implements Closeable {
    /** One answer: the status is 0 when there was none. */
    record Answered(int status, long micros, boolean saysWhen) {
        boolean isServed() {
            return status == 200 || status == 201;
        }

        boolean isShed() {
            return status == 503 || status == 429;
        }
    }

    /** @param most the calls that were open at the same time, at most */
    record Calls(List<Answered> answers, double seconds, int most) {
        double perSecond() {
            return answers.size() / seconds;
        }
    }

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(25);
    /** A service ends a connection that is silent for 30 s. */
    private static final long LONGEST_FREE = TimeUnit.SECONDS.toNanos(15);

    private static final int LONGEST_HEAD = 8_192;
    /** What ends an answer in chunks, {@code 0\r\n\r\n}; compact JSON has no such thing inside. */
    private static final long LAST_CHUNK = 0x300d0a0d0aL;

    private static final int LAST_CHUNK_LENGTH = 5;
    private static final long LAST_CHUNK_MASK = (1L << 8 * LAST_CHUNK_LENGTH) - 1;
    private static final long IN_CHUNKS = -1;

    private final InetSocketAddress address;
    private final Supplier<byte[]> requests;
    private final Selector selector;
    private final ByteBuffer arrived = ByteBuffer.allocateDirect(1 << 17);
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final List<Answered> answers = new ArrayList<>();
    private int open;

    /** @param requests the bytes of the next request, each time it is asked */
    Callers(URI origin, Supplier<byte[]> requests) throws IOException {
        this.address = new InetSocketAddress(origin.getHost(), origin.getPort());
        this.requests = requests;
        this.selector = Selector.open();
    }

    /** So many clients, each of which calls again when it was answered. */
    Calls inTurn(int clients, Duration time) throws IOException {
        return call(0, clients, time);
    }

    /** So many calls fall due in a second, whether or not those before were answered; the time of each counts from when it was due. */
    Calls atRate(double perSecond, Duration time) throws IOException {
        return call(Math.round(1e9 / perSecond), Integer.MAX_VALUE, time);
    }

    private Calls call(long every, int clients, Duration time) throws IOException {
        answers.clear();
        int most = 0;
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long due = start;
        for (long now = start; now - end < 0; now = System.nanoTime()) {
            while (due - now <= 0 && open < clients) {
                connection().send(every == 0 ? now : due);
                due += every;
            }
            most = Math.max(most, open);
            await(1);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        while (open > 0) {
            await(100);
            giveUp();
        }
        return new Calls(List.copyOf(answers), seconds, most);
    }

    private void await(long millis) throws IOException {
        selector.select(key -> ((Connection) key.attachment()).read(), millis);
    }

    private void giveUp() {
        long now = System.nanoTime();
        for (SelectionKey key : List.copyOf(selector.keys())) {
            Connection connection = (Connection) key.attachment();
            if (connection.calling && now - connection.sent > PATIENCE) {
                connection.lost();
            }
        }
    }

    /** One that was free for long is ended first: the server does so too, and a call that meets the end on its way has no answer. */
    private Connection connection() throws IOException {
        Connection connection = idle.poll();
        while (connection != null && System.nanoTime() - connection.freeSince > LONGEST_FREE) {
            connection.lost();
            connection = idle.poll();
        }
        return connection == null ? new Connection() : connection;
    }

    /** Ends all connections. */
    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private final class Connection {
        private final SocketChannel channel;
        private final byte[] head = new byte[LONGEST_HEAD];
        private boolean calling;
        private long freeSince;
        private long sent;
        private int length;
        private int status;
        private boolean saysWhen;
        private long left;
        private long tail;

        Connection() throws IOException {
            channel = SocketChannel.open(address);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(long from) {
            calling = true;
            open++;
            sent = from;
            length = 0;
            status = 0;
            left = 0;
            tail = 0;
            try {
                ByteBuffer request = ByteBuffer.wrap(requests.get());
                while (request.hasRemaining()) {
                    channel.write(request);
                }
            } catch (IOException broken) {
                lost();
            }
        }

        void read() {
            try {
                int count = channel.read(arrived.clear());
                if (count < 0) {
                    lost();
                    return;
                }
                arrived.flip();
                while (status == 0 && arrived.hasRemaining()) {
                    head[length++] = arrived.get();
                    if (length > 3 && head[length - 1] == '\n' && head[length - 3] == '\n') {
                        readHead();
                    }
                }
                if (status != 0 && isWhole()) {
                    answered(status);
                    idle.push(this);
                }
            } catch (IOException broken) {
                lost();
            }
        }

        private void readHead() {
            String text = new String(head, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            status = Integer.parseInt(text.substring(9, 12));
            saysWhen = text.contains("\r\nretry-after:");
            int at = text.indexOf("\r\ncontent-length:");
            if (at < 0) {
                left = IN_CHUNKS;
            } else {
                int value = text.indexOf(':', at) + 1;
                left = Long.parseLong(
                        text.substring(value, text.indexOf('\r', value)).strip());
            }
        }

        /** Passes over what has arrived of the body. */
        private boolean isWhole() {
            if (left != IN_CHUNKS) {
                left -= arrived.remaining();
                return left == 0;
            }
            int from = Math.max(arrived.position(), arrived.limit() - LAST_CHUNK_LENGTH);
            for (int i = from; i < arrived.limit(); i++) {
                tail = tail << 8 | arrived.get(i);
            }
            return (tail & LAST_CHUNK_MASK) == LAST_CHUNK;
        }

        private void answered(int with) {
            answers.add(new Answered(with, (System.nanoTime() - sent) / 1_000, with != 0 && saysWhen));
            calling = false;
            freeSince = System.nanoTime();
            open--;
        }

        /** The server ended it; one that was not in use is no loss. */
        void lost() {
            if (calling) {
                answered(0);
            }
            idle.remove(this);
            try {
                channel.close();
            } catch (IOException gone) {
                // as it shall be
            }
        }
    }
}
