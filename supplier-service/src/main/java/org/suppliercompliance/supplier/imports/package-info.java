/** Files of suppliers, sites, contracts and declarations, as they really are: taken in row by row, the good kept, the bad reported. */
@NullMarked
package org.suppliercompliance.supplier.imports;

import org.jspecify.annotations.NullMarked;
