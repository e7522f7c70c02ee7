/** A creating request that is repeated is answered again, not done again. */
@NullMarked
package org.suppliercompliance.chassis.idempotency;

import org.jspecify.annotations.NullMarked;
