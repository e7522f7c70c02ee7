/** Tests that the API's own document generates: hostile bodies, tokens and tenants for every operation there is. */
@NullMarked
package org.suppliercompliance.chassis.testing.matrix;

import org.jspecify.annotations.NullMarked;
