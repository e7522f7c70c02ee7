/** One PostgreSQL and one Kafka for all tests of a module, started when the first test needs them. */
@NullMarked
package org.suppliercompliance.chassis.testing.servers;

import org.jspecify.annotations.NullMarked;
