/** One clock for every replica, taken from the database. */
@NullMarked
package org.suppliercompliance.chassis.time;

import org.jspecify.annotations.NullMarked;
