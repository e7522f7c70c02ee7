/** Stories a user would tell, on the packaged services, through their public ports. */
package org.suppliercompliance.endtoend;
