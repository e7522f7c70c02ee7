/** Files that show what was found and what was done: on an audit, a finding, an action of a plan, a correction. Each stands with what is said about it. */
@NullMarked
package org.suppliercompliance.audit.evidence;

import org.jspecify.annotations.NullMarked;
