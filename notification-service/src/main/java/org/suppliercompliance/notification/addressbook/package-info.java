/** The address book: the only place of the suite with people in it. */
@NullMarked
package org.suppliercompliance.notification.addressbook;

import org.jspecify.annotations.NullMarked;
