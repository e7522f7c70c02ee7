/** What an authority does when a supplier does not put right what was found: proposed by two triggers, decided by people. */
@NullMarked
package org.suppliercompliance.audit.sanctions;

import org.jspecify.annotations.NullMarked;
