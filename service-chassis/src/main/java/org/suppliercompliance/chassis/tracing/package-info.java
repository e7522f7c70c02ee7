/** Ties what one request sets off into one trace, across the outbox, the broker and whatever is done later. */
@NullMarked
package org.suppliercompliance.chassis.tracing;

import org.jspecify.annotations.NullMarked;
