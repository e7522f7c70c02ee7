/** Each replica guards itself: rates, body sizes, response headers. */
@NullMarked
package org.suppliercompliance.chassis.limits;

import org.jspecify.annotations.NullMarked;
