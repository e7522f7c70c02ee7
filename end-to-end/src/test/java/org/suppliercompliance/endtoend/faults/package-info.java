/** The fault proof: load, faults that are shown to hit, a history outside the system, and a checker that reads what is left. */
package org.suppliercompliance.endtoend.faults;
