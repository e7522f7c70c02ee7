package org.suppliercompliance.chassis.concurrency;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

class ExpectedVersionTest {
    private static final long CURRENT = 3;

    @Test
    void who_sends_no_header_names_no_version() {
        assertDoesNotThrow(() -> ExpectedVersion.requireIfNamed(null, CURRENT));
        assertEquals(
                StandardProblem.PRECONDITION_REQUIRED,
                assertThrows(ProblemException.class, () -> ExpectedVersion.require(null, CURRENT))
                        .type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", " * "})
    void nor_does_an_empty_header_or_one_for_every_version(String header) {
        ExpectedVersion ifMatch = ExpectedVersion.valueOf(header);
        assertDoesNotThrow(() -> ExpectedVersion.requireIfNamed(ifMatch, CURRENT));
        assertEquals(
                StandardProblem.PRECONDITION_REQUIRED,
                assertThrows(ProblemException.class, () -> ExpectedVersion.require(ifMatch, CURRENT))
                        .type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "\"3.expired\""})
    void the_current_version_will_do_whatever_time_made_of_it(String header) {
        ExpectedVersion ifMatch = ExpectedVersion.valueOf(header);
        assertDoesNotThrow(() -> ExpectedVersion.requireIfNamed(ifMatch, CURRENT));
        assertDoesNotThrow(() -> ExpectedVersion.require(ifMatch, CURRENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"3\"", "3", "\"2\", \"3\""})
    void another_one_is_refused_whether_it_had_to_be_named_or_not(String header) {
        ExpectedVersion ifMatch = ExpectedVersion.valueOf(header);
        assertEquals(
                StandardProblem.PRECONDITION_FAILED,
                assertThrows(ProblemException.class, () -> ExpectedVersion.requireIfNamed(ifMatch, CURRENT))
                        .type());
        assertEquals(
                StandardProblem.PRECONDITION_FAILED,
                assertThrows(ProblemException.class, () -> ExpectedVersion.require(ifMatch, CURRENT))
                        .type());
    }
}
