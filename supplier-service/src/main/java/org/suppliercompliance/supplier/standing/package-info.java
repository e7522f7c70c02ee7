/** How suppliers stand with an authority: red, yellow or green, from the facts that audits told. */
@NullMarked
package org.suppliercompliance.supplier.standing;

import org.jspecify.annotations.NullMarked;
