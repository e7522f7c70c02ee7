/** The two clocks of a non-compliance, the ladder of steps around a due date, and the watch that states each step once. */
@NullMarked
package org.suppliercompliance.audit.deadline;

import org.jspecify.annotations.NullMarked;
