/** Small files of each type, good and bad. */
@NullMarked
package org.suppliercompliance.chassis.testing.content;

import org.jspecify.annotations.NullMarked;
