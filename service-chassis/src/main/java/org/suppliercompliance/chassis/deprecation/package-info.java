/** Operations that will go: said in the document, and with each of their answers. */
@NullMarked
package org.suppliercompliance.chassis.deprecation;

import org.jspecify.annotations.NullMarked;
