/** Which records are one organisation: likely duplicates are proposed with their reasons, merges and splits decided by two. */
@NullMarked
package org.suppliercompliance.supplier.identity;

import org.jspecify.annotations.NullMarked;
