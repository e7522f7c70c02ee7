/** The catalogue: what a supplier can be measured against, in versions that never change once published. */
@NullMarked
package org.suppliercompliance.criteria.catalogue;

import org.jspecify.annotations.NullMarked;
