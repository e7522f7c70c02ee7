/** Lessons: what shared audits found per criterion, and the step from which the next tender starts. */
@NullMarked
package org.suppliercompliance.criteria.lessons;

import org.jspecify.annotations.NullMarked;
