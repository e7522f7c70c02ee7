/** What the supplier hands in: the corrective action plan and the correction, with who recorded them and whether on behalf. */
@NullMarked
package org.suppliercompliance.audit.correctiveaction;

import org.jspecify.annotations.NullMarked;
