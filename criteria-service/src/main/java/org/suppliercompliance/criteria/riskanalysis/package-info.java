/** Risk analyses of high-risk categories by the authority that answers for them, and what it saw while it followed the category. */
@NullMarked
package org.suppliercompliance.criteria.riskanalysis;

import org.jspecify.annotations.NullMarked;
