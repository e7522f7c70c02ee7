/** A toy service over the chassis: orders that are placed, changed and shipped. */
@NullMarked
package org.suppliercompliance.chassis.shop;

import org.jspecify.annotations.NullMarked;
