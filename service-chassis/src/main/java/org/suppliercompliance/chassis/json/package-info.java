/** Strict input: unknown fields and parameters, duplicates, coercion and control characters are refused, every fault at once. */
@NullMarked
package org.suppliercompliance.chassis.json;

import org.jspecify.annotations.NullMarked;
