package org.suppliercompliance.notification.inapp;

import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.notification.inapp.Inbox.Changed;

/** One open stream: whose it is, how far it came, and when it ends. What it sends, it sends on its connection's event loop. */
final class InboxStream {
    private static final long RECONNECT_MILLIS = 2_000;
    private static final int PATIENCE = 2;

    final Caller caller;
    final List<UUID> people;
    final StreamLife life;
    final AtomicBoolean queued = new AtomicBoolean();

    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private final Context loop;
    private final Sse sse;
    private volatile StreamPosition position;
    private volatile boolean behind;
    private volatile boolean over;
    private int beatsWithoutDemand;

    InboxStream(
            Caller caller,
            Inbox.Beginning beginning,
            StreamLife life,
            MultiEmitter<? super OutboundSseEvent> emitter,
            Context loop,
            Sse sse) {
        this.caller = caller;
        this.people = beginning.people();
        this.position = beginning.position();
        this.life = life;
        this.emitter = emitter;
        this.loop = loop;
        this.sse = sse;
    }

    StreamPosition position() {
        return position;
    }

    boolean isOver() {
        return over;
    }

    /** Whether the reader takes more: nothing is read from the database for one who does not. */
    boolean wantsMore() {
        behind = emitter.requested() == 0;
        return !behind;
    }

    /** Looked in vain, or was not asked: to be looked at again. */
    void stayBehind() {
        behind = true;
    }

    boolean isBehind() {
        return behind;
    }

    /** The id of the first event lets a reader resume who was told nothing yet. */
    void greet() {
        emit(sse.newEventBuilder()
                .name("open")
                .id(position.text())
                .reconnectDelay(RECONNECT_MILLIS)
                .data("{\"endsAt\":\"" + life.endsAt() + "\"}")
                .build());
    }

    /** An item in its JSON form, with its place. */
    record Written(Changed changed, String json) {}

    void send(List<Written> items, Runnable then) {
        List<OutboundSseEvent> events = items.stream()
                .map(item -> sse.newEventBuilder()
                        .name("alert")
                        .id(item.changed().position().text())
                        .mediaType(MediaType.TEXT_PLAIN_TYPE)
                        .data(item.json())
                        .build())
                .toList();
        if (!items.isEmpty()) {
            position = items.get(items.size() - 1).changed().position();
        }
        loop.runOnContext(ignored -> {
            events.forEach(emitter::emit);
            then.run();
        });
    }

    /** A comment; false when the reader has taken nothing for two beats and is to be let go: it comes back where it was. */
    boolean beat() {
        beatsWithoutDemand = emitter.requested() == 0 ? beatsWithoutDemand + 1 : 0;
        if (beatsWithoutDemand >= PATIENCE) {
            return false;
        }
        if (beatsWithoutDemand == 0) {
            emit(sse.newEventBuilder().comment("alive").build());
        }
        return true;
    }

    private void emit(OutboundSseEvent event) {
        loop.runOnContext(ignored -> emitter.emit(event));
    }

    void end() {
        over = true;
        loop.runOnContext(ignored -> emitter.complete());
    }

    void forget() {
        over = true;
    }
}
