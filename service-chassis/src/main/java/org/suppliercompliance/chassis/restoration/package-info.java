/** After the database was restored to an earlier time: those who have heard of what was lost hear how it stands. */
@NullMarked
package org.suppliercompliance.chassis.restoration;

import org.jspecify.annotations.NullMarked;
