/** To whom an overdue alert climbs that nobody acknowledges: the chain of each authority, and how far each fact has come on it. */
@NullMarked
package org.suppliercompliance.notification.escalation;

import org.jspecify.annotations.NullMarked;
