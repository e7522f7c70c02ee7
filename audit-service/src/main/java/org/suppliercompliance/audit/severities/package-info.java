/** What an authority means by each severity: the suite's words until it has its own. */
@NullMarked
package org.suppliercompliance.audit.severities;

import org.jspecify.annotations.NullMarked;
