/** Notification service: who is told what, how, and whether it arrived. */
@NullMarked
package org.suppliercompliance.notification;

import org.jspecify.annotations.NullMarked;
