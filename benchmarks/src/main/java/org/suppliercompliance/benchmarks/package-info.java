/** Measures the suite against frozen minimal SQL on the same server; prints tables, asserts nothing. */
@NullMarked
package org.suppliercompliance.benchmarks;

import org.jspecify.annotations.NullMarked;
