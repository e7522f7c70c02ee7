package org.suppliercompliance.supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.events.EventContracts;

class EventContractsTest {
    @Test
    void every_fact_of_the_service_has_a_schema_and_an_example_that_fits() {
        assertEquals(List.of(), EventContracts.ofRepository().faultyExamples("supplier"));
    }
}
