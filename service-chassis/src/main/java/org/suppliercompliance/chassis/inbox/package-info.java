/** Facts arrive here: receipt and effect share one transaction, a repeat has no effect. */
@NullMarked
package org.suppliercompliance.chassis.inbox;

import org.jspecify.annotations.NullMarked;
