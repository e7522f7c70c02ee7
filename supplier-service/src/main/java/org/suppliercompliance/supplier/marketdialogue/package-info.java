/** Conferences, requests for information and roundtables, as criteria-service tells of them, beside this service's own log of meetings. */
@NullMarked
package org.suppliercompliance.supplier.marketdialogue;

import org.jspecify.annotations.NullMarked;
