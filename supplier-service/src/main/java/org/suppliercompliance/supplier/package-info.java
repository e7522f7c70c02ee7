/** The supplier service: what its features share is only the list of its problems. */
@NullMarked
package org.suppliercompliance.supplier;

import org.jspecify.annotations.NullMarked;
