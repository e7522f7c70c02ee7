/** The public bodies the suite works for, the entities that buy through them, and the networks that share between them. */
@NullMarked
package org.suppliercompliance.supplier.authority;

import org.jspecify.annotations.NullMarked;
