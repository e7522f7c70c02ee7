package org.suppliercompliance.endtoend.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;

/** What the clients did and learned, a line before and a line after every call, on disk before the call goes out. */
final class History implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final FileChannel channel;
    private final AtomicLong numbers = new AtomicLong();
    private final Object flushing = new Object();
    private long written;
    private long flushed;

    History(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the call down and returns its number once the line is on disk. */
    long invoke(String service, String kind, String authority, String marker) {
        long number = numbers.incrementAndGet();
        append(JSON.createObjectNode()
                .put("phase", "invoke")
                .put("number", number)
                .put("at", Instant.now().toString())
                .put("service", service)
                .put("kind", kind)
                .put("authority", authority)
                .put("marker", marker));
        return number;
    }

    void end(long number, Outcome outcome, int status, String id, long millis, Set<String> seen) {
        ObjectNode line = JSON.createObjectNode()
                .put("phase", outcome.name().toLowerCase(java.util.Locale.ROOT))
                .put("number", number)
                .put("at", Instant.now().toString())
                .put("status", status)
                .put("id", id)
                .put("millis", millis);
        seen.forEach(line.putArray("seen")::add);
        append(line);
    }

    /** The history of a file: a call without an end is {@link Outcome#INFO}. */
    static List<Operation> read(Path file) {
        Map<Long, Operation> operations = new LinkedHashMap<>();
        try {
            for (String text : Files.readAllLines(file)) {
                JsonNode line = JSON.readTree(text);
                long number = line.path("number").asLong();
                if (line.path("phase").asText().equals("invoke")) {
                    operations.put(number, invoked(number, line));
                } else {
                    operations.computeIfPresent(number, (same, invoked) -> ended(invoked, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArrayList<>(operations.values());
    }

    List<Operation> operations() {
        return read(file);
    }

    private static Operation invoked(long number, JsonNode line) {
        return new Operation(
                number,
                line.path("service").asText(),
                line.path("kind").asText(),
                line.path("authority").asText(),
                line.path("marker").asText(),
                Instant.parse(line.path("at").asText()),
                Outcome.INFO,
                0,
                "",
                0,
                Set.of());
    }

    private static Operation ended(Operation invoked, JsonNode line) {
        Set<String> seen = new LinkedHashSet<>();
        line.path("seen").forEach(one -> seen.add(one.asText()));
        return new Operation(
                invoked.number(),
                invoked.service(),
                invoked.kind(),
                invoked.authority(),
                invoked.marker(),
                invoked.invokedAt(),
                Outcome.valueOf(line.path("phase").asText().toUpperCase(java.util.Locale.ROOT)),
                line.path("status").asInt(),
                line.path("id").asText(),
                line.path("millis").asLong(),
                seen);
    }

    /** Callers that wait at the same time share one flush. */
    private void append(ObjectNode line) {
        try {
            long mine;
            synchronized (this) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                mine = ++written;
            }
            synchronized (flushing) {
                if (flushed < mine) {
                    long upTo;
                    synchronized (this) {
                        upTo = written;
                    }
                    channel.force(false);
                    flushed = upTo;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
