package org.suppliercompliance.chassis.shop;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests stand before it, each with its thread, until a test opens it. */
final class Door {
    private static final AtomicInteger STANDING = new AtomicInteger();
    private static volatile CountDownLatch shut = new CountDownLatch(0);

    private Door() {}

    static void close() {
        shut = new CountDownLatch(1);
    }

    static void open() {
        shut.countDown();
    }

    static int standing() {
        return STANDING.get();
    }

    static void pass() {
        STANDING.incrementAndGet();
        try {
            if (!shut.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the door");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            STANDING.decrementAndGet();
        }
    }
}
