/** What an operator needs: api-info, dead letters, the clock, liveness of the loops. */
@NullMarked
package org.suppliercompliance.chassis.operations;

import org.jspecify.annotations.NullMarked;
