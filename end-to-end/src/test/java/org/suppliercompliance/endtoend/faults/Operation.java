package org.suppliercompliance.endtoend.faults;

import java.time.Instant;
import java.util.Set;

/**
 * One call of a client as the history has it.
 *
 * @param marker what a write leaves behind that nothing else does; empty for a read
 * @param outcome what the client knows: {@link Outcome#INFO} when it never learned how the call ended
 * @param seen whose rows a read answered
 */
record Operation(
        long number,
        String service,
        String kind,
        String authority,
        String marker,
        Instant invokedAt,
        Outcome outcome,
        int status,
        String id,
        long millis,
        Set<String> seen) {
    enum Outcome {
        OK,
        FAIL,
        INFO
    }

    boolean isWrite() {
        return !marker.isEmpty();
    }
}
