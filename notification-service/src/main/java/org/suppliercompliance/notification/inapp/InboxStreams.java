package org.suppliercompliance.notification.inapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DedicatedConnections;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.ActingCaller;
import org.suppliercompliance.chassis.tenancy.BlockedSubjects;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.notification.inapp.Inbox.Beginning;
import org.suppliercompliance.notification.inapp.Inbox.Changed;
import org.suppliercompliance.notification.inapp.Inbox.Changes;
import org.suppliercompliance.notification.inapp.InboxStream.Written;
import org.suppliercompliance.notification.signal.DatabaseSignal;

/**
 * The open streams of this replica. One connection hears who has something new; that person's streams then read what lies behind their
 * position, as the person, on two threads whatever their number. No stream holds a thread or a connection of the database.
 */
@ApplicationScoped
class InboxStreams {
    private static final Logger LOG = Logger.getLogger(InboxStreams.class);
    private static final int PAGE = 50;
    private static final int READERS = 2;
    private static final long MOMENT_MILLIS = 200;

    private final Inbox inbox;
    private final BlockedSubjects blocked;
    private final InboxSettings settings;
    private final ObjectMapper json;
    private final Vertx vertx;
    private final DatabaseSignal signal;
    private final Set<InboxStream> open = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Set<InboxStream>> byPerson = new ConcurrentHashMap<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, daemon("inbox-reader"));
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(daemon("inbox-pulse"));
    private volatile boolean closing;

    InboxStreams(
            Inbox inbox,
            BlockedSubjects blocked,
            InboxSettings settings,
            ObjectMapper json,
            Vertx vertx,
            DedicatedConnections connections) {
        this.inbox = inbox;
        this.blocked = blocked;
        this.settings = settings;
        this.json = json;
        this.vertx = vertx;
        this.signal = new DatabaseSignal(connections, "inbox");
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    void start(@Observes StartupEvent event) {
        signal.start(
                () -> open.forEach(this::look),
                people -> people.stream()
                        .distinct()
                        .map(UUID::fromString)
                        .forEach(person ->
                                byPerson.getOrDefault(person, Set.of()).forEach(this::look)));
        pulse.scheduleAtFixedRate(this::endExpired, 1, 1, TimeUnit.SECONDS);
        long beat = settings.heartbeat().toMillis();
        pulse.scheduleAtFixedRate(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    /** Before requests are waited for: a stream is one, and does not end by itself. */
    void close(@Observes ShutdownDelayInitiatedEvent event) {
        close();
    }

    void stop(@Observes ShutdownEvent event) {
        close();
        signal.stop();
        pulse.shutdownNow();
        readers.shutdown();
    }

    private void close() {
        closing = true;
        open.forEach(InboxStream::end);
    }

    /** A stream from the position to the end of the caller's token. */
    Multi<OutboundSseEvent> open(Caller caller, @Nullable StreamPosition after, StreamLife life, Sse sse) {
        long own = open.stream()
                .filter(stream -> stream.caller.subject().equals(caller.subject()))
                .count();
        if (own >= settings.streamsPerPerson()) {
            throw new ProblemException(
                            StandardProblem.TOO_MANY_REQUESTS, "So many streams of one person are open already.")
                    .withHeader("Retry-After", "60");
        }
        if (closing || open.size() >= settings.streams()) {
            throw new ProblemException(StandardProblem.UNAVAILABLE, "This replica can keep no more streams open.")
                    .withHeader("Retry-After", "5");
        }
        Beginning beginning = inbox.begin(after);
        return Multi.createFrom().emitter(emitter -> {
            InboxStream stream = new InboxStream(caller, beginning, life, emitter, vertx.getOrCreateContext(), sse);
            emitter.onTermination(() -> detach(stream));
            attach(stream);
            if (closing) {
                // It came too late to be ended with the others.
                stream.end();
                return;
            }
            stream.greet();
            look(stream);
        });
    }

    /** Known before it looks for the first time: what is committed in between wakes it again. */
    private void attach(InboxStream stream) {
        open.add(stream);
        stream.people.forEach(person -> byPerson.compute(person, (id, streams) -> {
            Set<InboxStream> known = streams == null ? ConcurrentHashMap.newKeySet() : streams;
            known.add(stream);
            return known;
        }));
    }

    private void detach(InboxStream stream) {
        stream.forget();
        open.remove(stream);
        stream.people.forEach(person -> byPerson.computeIfPresent(person, (id, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        }));
    }

    private void look(InboxStream stream) {
        if (!closing && stream.queued.compareAndSet(false, true)) {
            readers.execute(() -> {
                stream.queued.set(false);
                advance(stream);
            });
        }
    }

    private void advance(InboxStream stream) {
        synchronized (stream) {
            if (stream.isOver() || !stream.wantsMore()) {
                return;
            }
            try {
                Changes found = ActingCaller.call(stream.caller, () -> inbox.after(stream.position(), PAGE));
                stream.send(found.changes().stream().map(this::written).toList(), () -> {
                    if (found.more()) {
                        look(stream);
                    }
                });
                if (found.heldBack()) {
                    pulse.schedule(() -> look(stream), MOMENT_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (RuntimeException e) {
                stream.stayBehind();
                LOG.debugf("an inbox cannot be read for the moment: %s", e.getMessage());
            }
        }
    }

    private Written written(Changed changed) {
        try {
            return new Written(changed, json.writeValueAsString(changed.item()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an item cannot be written as JSON", e);
        }
    }

    /** A stream ends with its token, and when its subject is blocked. */
    private void endExpired() {
        Instant now = Instant.now();
        open.forEach(stream -> {
            if (!now.isBefore(stream.life.endsAt())
                    || blocked.blocks(stream.caller.subject(), stream.life.issuedAt())) {
                stream.end();
            } else if (stream.isBehind()) {
                look(stream);
            }
        });
    }

    private void beat() {
        open.forEach(stream -> {
            if (!stream.beat()) {
                stream.end();
            }
        });
    }
}
