package org.suppliercompliance.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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

    @Test
    void who_waits_for_a_server_is_not_in_its_way() throws IOException {
        int port = Ports.free();
        assertFalse(Ports.isAnswering(port));
        AtomicBoolean waiting = new AtomicBoolean(true);
        Thread asking = new Thread(() -> {
            while (waiting.get()) {
                Ports.isAnswering(port);
            }
        });
        asking.start();
        try {
            for (int i = 0; i < 2_000; i++) {
                assertTrue(Ports.isFree(port), "taken by who only asks");
            }
        } finally {
            waiting.set(false);
        }
        try (ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(Ports.isAnswering(server.getLocalPort()));
        }
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
