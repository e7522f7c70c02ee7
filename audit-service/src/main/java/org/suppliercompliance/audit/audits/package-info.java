/** Audits of a supplier: planned, started, shown to the supplier as a draft, final. The one feature kept as a Panache entity: it is written rarely and read one by one, so the mapper costs nothing that matters. */
@NullMarked
package org.suppliercompliance.audit.audits;

import org.jspecify.annotations.NullMarked;
