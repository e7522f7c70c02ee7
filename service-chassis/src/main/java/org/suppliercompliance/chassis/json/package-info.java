/** Strict JSON in: unknown fields, duplicates, coercion and control characters are refused. */
@NullMarked
package org.suppliercompliance.chassis.json;

import org.jspecify.annotations.NullMarked;
