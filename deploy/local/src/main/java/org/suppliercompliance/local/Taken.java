package org.suppliercompliance.local;

import org.suppliercompliance.embedded.Ports;

/** Says in one line which port is in the way and whose it should be. */
final class Taken {
    private Taken() {}

    static void check(int port, String purpose) {
        if (!Ports.isFree(port)) {
            throw new SuiteFailure("Port " + port + " (" + purpose
                    + ") is taken by another program. Stop that program, or choose other ports with --port-base N.");
        }
    }
}
