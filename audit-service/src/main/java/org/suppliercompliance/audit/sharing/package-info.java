/** What an authority shows of its audits to the members of its networks: when, to whom, how much, and who has read it. */
@NullMarked
package org.suppliercompliance.audit.sharing;

import org.jspecify.annotations.NullMarked;
