package org.suppliercompliance.endtoend.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Loaded into a service that runs, it takes all the heap there is. It stands alone: nothing else of the proof is there. */
public final class MemoryEater {
    private static final List<byte[]> KEPT = new ArrayList<>();

    private MemoryEater() {}

    /** Returns at once, so that whoever loads it is told that it is there; the heap goes a moment later. */
    public static void agentmain(String arguments) {
        Thread eater = new Thread(MemoryEater::eat, "memory-eater");
        eater.setDaemon(true);
        eater.start();
    }

    private static void eat() {
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        while (true) {
            KEPT.add(new byte[1 << 20]);
        }
    }
}
