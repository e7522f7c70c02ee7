/** Work that falls due: claimed by any replica, done once. */
@NullMarked
package org.suppliercompliance.chassis.work;

import org.jspecify.annotations.NullMarked;
