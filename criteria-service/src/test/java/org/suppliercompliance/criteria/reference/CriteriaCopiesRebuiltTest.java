package org.suppliercompliance.criteria.reference;

import io.quarkus.test.junit.QuarkusTest;
import org.suppliercompliance.chassis.testing.events.CopiesRebuiltTest;

@QuarkusTest
class CriteriaCopiesRebuiltTest extends CopiesRebuiltTest {}
