/** How risky suppliers, contracts and sites are to an authority, and why: scores that explain themselves, from country indicators and contract size. */
@NullMarked
package org.suppliercompliance.supplier.risk;

import org.jspecify.annotations.NullMarked;
