/** Criteria sets: what an authority chooses for a tender or a contract, and the gate that says what is wrong with the choice. */
@NullMarked
package org.suppliercompliance.criteria.sets;

import org.jspecify.annotations.NullMarked;
