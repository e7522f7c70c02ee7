/** Facts leave here: appended in the transaction of the change, relayed to Kafka in order. */
@NullMarked
package org.suppliercompliance.chassis.event;

import org.jspecify.annotations.NullMarked;
