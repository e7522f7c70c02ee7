/** When something is sent: the one rule, the calendar of each authority and the wish of each person. Facts and alerts are never moved. */
@NullMarked
package org.suppliercompliance.notification.sending;

import org.jspecify.annotations.NullMarked;
