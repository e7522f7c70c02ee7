/** Who buys from a site or a brand together: own contracts in full, those of other authorities only as numbers that tell on nobody. */
@NullMarked
package org.suppliercompliance.supplier.leverage;

import org.jspecify.annotations.NullMarked;
