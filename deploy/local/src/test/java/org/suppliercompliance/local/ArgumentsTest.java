package org.suppliercompliance.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    @Test
    @DisplayName("up takes its options in any order")
    void up_is_read() {
        var arguments = Arguments.parse("up", "--fresh", "--port-base", "20000", "--detach");
        assertEquals(Arguments.Command.UP, arguments.command());
        assertTrue(arguments.detach());
        assertTrue(arguments.fresh());
        assertTrue(arguments.build());
        assertTrue(arguments.demo());
        assertEquals(20000, arguments.portBase());
    }

    @Test
    @DisplayName("Nothing said means help")
    void nothing_means_help() {
        assertEquals(Arguments.Command.HELP, Arguments.parse().command());
    }

    @Test
    @DisplayName("logs takes the service with or without -service")
    void logs_is_read() {
        assertEquals("audit", Arguments.parse("logs", "audit-service").service());
        assertEquals("kafka", Arguments.parse("logs", "kafka", "--follow").service());
        assertFalse(Arguments.parse("logs", "kafka").follow());
    }

    @Test
    @DisplayName("mails takes an address, or none")
    void mails_is_read() {
        assertEquals(
                "maja@region.example",
                Arguments.parse("mails", "maja@region.example").address());
        assertNull(Arguments.parse("mails").address());
    }

    @Test
    @DisplayName("token takes role, authority, supplier and subject")
    void token_is_read() {
        var arguments = Arguments.parse("token", "--role", "buyer", "--authority", "OSLO", "--subject", "kari");
        assertEquals("buyer", arguments.role());
        assertEquals("OSLO", arguments.authority());
        assertEquals("kari", arguments.subject());
    }

    @ParameterizedTest
    @DisplayName("What makes no sense gets one line that says so")
    @CsvSource(delimiter = '|', textBlock = """
            start                                | Unknown command: start (./suite help)
            up --json                            | --json belongs to ./suite status
            down --fresh                         | --fresh belongs to ./suite up
            up now                               | Unknown option: now (./suite help)
            mails maja                           | Unknown option: maja (./suite help)
            mails a@x.example b@x.example        | Unknown option: b@x.example (./suite help)
            logs audit notification              | Unknown option: notification (./suite help)
            up --port-base                       | --port-base needs a value
            up --port-base 80                    | --port-base must be a number from 1024 to 65500
            token --role king --authority OSLO   | token: --role must be one of auditor, buyer, integrator, operator, supplier, sustainability-manager
            token --role buyer                   | token: --role buyer needs --authority CODE
            token --role supplier                | token: --role supplier needs --supplier ID
            logs                                 | logs: which one? supplier, criteria, audit, notification, kafka, mail, postgresql or build
            """)
    void nonsense_gets_one_line(String line, String message) {
        var failure = assertThrows(SuiteFailure.class, () -> Arguments.parse(line.split(" ")));
        assertEquals(message, failure.getMessage());
    }
}
