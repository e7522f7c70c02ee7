/** What the two sides of a case say to each other about it, and what each says among itself. */
@NullMarked
package org.suppliercompliance.audit.casecomments;

import org.jspecify.annotations.NullMarked;
