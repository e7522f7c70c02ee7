/** Collections read as tables. */
@NullMarked
package org.suppliercompliance.chassis.testing.tables;

import org.jspecify.annotations.NullMarked;
