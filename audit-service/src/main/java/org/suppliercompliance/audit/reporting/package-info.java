/** What an authority, and its network as far as it shares, did and found in a period, counted: as data, as a table, and as a page for people who decide. */
@NullMarked
package org.suppliercompliance.audit.reporting;

import org.jspecify.annotations.NullMarked;
