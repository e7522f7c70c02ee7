/** Who the suppliers are: one record for the whole suite, found by the identifiers official registers gave it. */
@NullMarked
package org.suppliercompliance.supplier.registry;

import org.jspecify.annotations.NullMarked;
