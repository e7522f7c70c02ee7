/** Answers that people read in a browser or on paper. */
@NullMarked
package org.suppliercompliance.chassis.page;

import org.jspecify.annotations.NullMarked;
