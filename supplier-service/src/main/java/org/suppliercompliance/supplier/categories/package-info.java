/** What is bought, in the categories authorities follow up by: mapped to the CPV, and each with one that answers for it in a network. */
@NullMarked
package org.suppliercompliance.supplier.categories;

import org.jspecify.annotations.NullMarked;
