/** The sentences of mails and of the inbox, as an authority words them. */
@NullMarked
package org.suppliercompliance.notification.mailtexts;

import org.jspecify.annotations.NullMarked;
