/** Facts held against the schemas of {@code contracts/events}. */
@NullMarked
package org.suppliercompliance.chassis.testing.events;

import org.jspecify.annotations.NullMarked;
