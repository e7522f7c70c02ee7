/** Using the result of a shared audit instead of auditing again: may I, for which criteria, and the acceptance. */
@NullMarked
package org.suppliercompliance.audit.reuse;

import org.jspecify.annotations.NullMarked;
