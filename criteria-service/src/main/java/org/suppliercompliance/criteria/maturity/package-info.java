/** How much of the market can meet a criterion version: counted over all that it said, for whoever chooses by it. */
@NullMarked
package org.suppliercompliance.criteria.maturity;

import org.jspecify.annotations.NullMarked;
