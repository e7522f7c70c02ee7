/** A toy service over the chassis: parcels that are registered and moved, and a consumer that follows them. */
@NullMarked
package org.suppliercompliance.chassis.parcels;

import org.jspecify.annotations.NullMarked;
