/** The facts of all services in this service's words: their kinds, and what is kept of each. */
@NullMarked
package org.suppliercompliance.notification.fact;

import org.jspecify.annotations.NullMarked;
