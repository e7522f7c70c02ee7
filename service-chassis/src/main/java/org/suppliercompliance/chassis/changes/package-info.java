/** The change feed: what happened, in order, for those who cannot read the topics. */
@NullMarked
package org.suppliercompliance.chassis.changes;

import org.jspecify.annotations.NullMarked;
