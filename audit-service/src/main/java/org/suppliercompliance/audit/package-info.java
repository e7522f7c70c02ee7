/** The audit service: what was found at a supplier, and what is done about it. */
@NullMarked
package org.suppliercompliance.audit;

import org.jspecify.annotations.NullMarked;
