/** The dialogue log: one-to-one meetings with a supplier, what was agreed there, and when the next one is. No people. */
@NullMarked
package org.suppliercompliance.supplier.dialogue;

import org.jspecify.annotations.NullMarked;
