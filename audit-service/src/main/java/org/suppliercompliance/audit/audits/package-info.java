/** Audits of a supplier: planned, started, shown to the supplier as a draft, final. */
@NullMarked
package org.suppliercompliance.audit.audits;

import org.jspecify.annotations.NullMarked;
