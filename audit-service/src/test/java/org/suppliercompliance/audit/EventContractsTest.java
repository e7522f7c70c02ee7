package org.suppliercompliance.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.events.EventContracts;

@DisplayName("X1: the events of this service")
class EventContractsTest {
    @Test
    void every_schema_has_an_example_that_fits() {
        assertEquals(List.of(), EventContracts.ofRepository().faultyExamples("audit"));
    }
}
