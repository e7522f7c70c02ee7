/** What suppliers declare about the supply chain of a contract: dated, never changed, taken over by the next one, and compared with it. */
@NullMarked
package org.suppliercompliance.supplier.declarations;

import org.jspecify.annotations.NullMarked;
