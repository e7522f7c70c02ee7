/** JSON merge patch bound to a patch record, never to an entity. */
@NullMarked
package org.suppliercompliance.chassis.patch;

import org.jspecify.annotations.NullMarked;
