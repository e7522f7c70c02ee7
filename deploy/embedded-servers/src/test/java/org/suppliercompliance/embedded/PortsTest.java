package org.suppliercompliance.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {
    /** Reserves the port named, in a JVM of its own. */
    static final class InAnotherJvm {
        public static void main(String[] arguments) {
            System.exit(Ports.reserve(Integer.parseInt(arguments[0])) ? 0 : 1);
        }
    }

    @Test
    void nobody_is_given_the_port_of_somebody_else() throws IOException, InterruptedException {
        Set<Integer> given = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            given.add(Ports.free());
        }
        assertEquals(200, given.size());
        int mine = given.iterator().next();
        assertFalse(Ports.reserve(mine));
        assertEquals(1, reservedElsewhere(mine), "another JVM does not get it, nor after it was asked for here again");

        int reserved = 1;
        for (int port = 15_000; reserved == 1 && port < 15_010; port++) {
            reserved = given.contains(port) ? 1 : reservedElsewhere(port);
        }
        assertEquals(0, reserved, "one that nobody has can be reserved");
    }

    private static int reservedElsewhere(int port) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        InAnotherJvm.class.getName(),
                        Integer.toString(port))
                .inheritIO()
                .start()
                .waitFor();
    }
}
