/** Files from outside: looked at byte by byte before they are kept by their hash, and given back as they came. */
@NullMarked
package org.suppliercompliance.chassis.content;

import org.jspecify.annotations.NullMarked;
