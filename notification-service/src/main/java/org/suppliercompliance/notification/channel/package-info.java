/** How something is sent: mail over SMTP, webhooks over a hardened HTTP client. */
@NullMarked
package org.suppliercompliance.notification.channel;

import org.jspecify.annotations.NullMarked;
