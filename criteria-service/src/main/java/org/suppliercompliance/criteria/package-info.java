/** The criteria service: what its features share is only its roles, its problems, and how words and stored documents are read. */
@NullMarked
package org.suppliercompliance.criteria;

import org.jspecify.annotations.NullMarked;
