/** Small copies of authorities, networks, suppliers, contracts and categories, fed by their topic. */
@NullMarked
package org.suppliercompliance.notification.reference;

import org.jspecify.annotations.NullMarked;
