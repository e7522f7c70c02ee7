/** The criteria that ship with the suite, loaded once as data whatever the number of replicas. */
@NullMarked
package org.suppliercompliance.criteria.shipped;

import org.jspecify.annotations.NullMarked;
