/** The gates before a contract changes: no reader of the last release is broken, every example fits its schema. */
@NullMarked
package org.suppliercompliance.contracts;

import org.jspecify.annotations.NullMarked;
