/** Webhook endpoints of an authority and the facts each of them asked for. */
@NullMarked
package org.suppliercompliance.notification.subscription;

import org.jspecify.annotations.NullMarked;
