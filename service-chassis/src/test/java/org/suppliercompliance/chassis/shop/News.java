package org.suppliercompliance.chassis.shop;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stream that stays open, and silent, until a test tells something. */
final class News {
    private static final List<MultiEmitter<? super String>> READERS = new CopyOnWriteArrayList<>();

    private News() {}

    static Multi<String> read() {
        return Multi.createFrom().emitter(READERS::add);
    }

    static int readers() {
        return READERS.size();
    }

    static void tell(String what) {
        for (MultiEmitter<? super String> reader : READERS) {
            reader.emit(what);
            reader.complete();
        }
        READERS.clear();
    }
}
