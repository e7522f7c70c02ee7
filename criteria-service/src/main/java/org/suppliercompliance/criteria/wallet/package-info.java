/** The evidence wallet: one proof of a supplier, uploaded once, that shows what it covers in every tender. */
@NullMarked
package org.suppliercompliance.criteria.wallet;

import org.jspecify.annotations.NullMarked;
