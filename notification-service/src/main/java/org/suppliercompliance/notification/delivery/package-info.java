/** One row per thing to send: claimed with a lease, sent outside any transaction, tried again by a schedule. */
@NullMarked
package org.suppliercompliance.notification.delivery;

import org.jspecify.annotations.NullMarked;
