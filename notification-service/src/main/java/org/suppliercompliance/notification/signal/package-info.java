/** The database's word that something was committed which others wait for. */
@NullMarked
package org.suppliercompliance.notification.signal;

import org.jspecify.annotations.NullMarked;
