/** The operator's command that shortens the journal to what still holds of the time before a day. */
@NullMarked
package org.suppliercompliance.chassis.journal;

import org.jspecify.annotations.NullMarked;
