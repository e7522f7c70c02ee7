/** The due dates of open cases and of supplier reports as iCalendar feeds, behind addresses that nobody can guess and that can be taken back. */
@NullMarked
package org.suppliercompliance.notification.calendar;

import org.jspecify.annotations.NullMarked;
