/** What an authority found out about a supplier at its desk, as often as it looks: a follow-up that asks the supplier for nothing. */
@NullMarked
package org.suppliercompliance.audit.deskresearch;

import org.jspecify.annotations.NullMarked;
