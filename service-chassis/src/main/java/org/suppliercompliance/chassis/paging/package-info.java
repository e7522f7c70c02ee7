/** Keyset paging: no gap and no repeat while others write. */
@NullMarked
package org.suppliercompliance.chassis.paging;

import org.jspecify.annotations.NullMarked;
