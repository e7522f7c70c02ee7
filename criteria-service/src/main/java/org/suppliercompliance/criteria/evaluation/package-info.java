/** Bids held against a fixed criteria set: answers with proofs to points, explained line by line. */
@NullMarked
package org.suppliercompliance.criteria.evaluation;

import org.jspecify.annotations.NullMarked;
