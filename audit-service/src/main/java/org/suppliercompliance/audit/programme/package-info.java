/** Whom an authority follows up in a year: ranked by risk, adopted with reasons, and how much of what it should see it saw. */
@NullMarked
package org.suppliercompliance.audit.programme;

import org.jspecify.annotations.NullMarked;
