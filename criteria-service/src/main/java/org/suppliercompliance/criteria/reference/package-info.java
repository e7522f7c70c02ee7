/** What this service keeps of the others, fed by their facts. */
@NullMarked
package org.suppliercompliance.criteria.reference;

import org.jspecify.annotations.NullMarked;
