/** Small copies of authorities and suppliers, fed by their topic. */
@NullMarked
package org.suppliercompliance.notification.reference;

import org.jspecify.annotations.NullMarked;
