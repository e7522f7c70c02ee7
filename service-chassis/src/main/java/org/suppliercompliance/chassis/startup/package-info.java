/** What has to be right before a service starts, said in one line that names the setting when it is not. */
@NullMarked
package org.suppliercompliance.chassis.startup;

import org.jspecify.annotations.NullMarked;
