/** What a supplier has to show: contact functions, capabilities and the documents that are their evidence. No people. */
@NullMarked
package org.suppliercompliance.supplier.profile;

import org.jspecify.annotations.NullMarked;
