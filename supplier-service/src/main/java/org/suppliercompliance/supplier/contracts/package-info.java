/** What was bought from whom, for how much and how long, and what the contract lets its authority ask for. */
@NullMarked
package org.suppliercompliance.supplier.contracts;

import org.jspecify.annotations.NullMarked;
