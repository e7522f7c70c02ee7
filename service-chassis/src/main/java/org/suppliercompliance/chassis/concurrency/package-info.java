/** Strong ETags and preconditions: a stale writer loses nothing and overwrites nothing. */
@NullMarked
package org.suppliercompliance.chassis.concurrency;

import org.jspecify.annotations.NullMarked;
