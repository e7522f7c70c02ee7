/** Evidence kinds: what can serve as proof, which criteria it covers from when to when, and what counts as what. */
@NullMarked
package org.suppliercompliance.criteria.proof;

import org.jspecify.annotations.NullMarked;
