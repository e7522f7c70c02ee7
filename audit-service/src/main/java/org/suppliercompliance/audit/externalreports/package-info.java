/** What worker-monitoring organisations and workers report of a supplier: a source of findings with a confidentiality of its own. */
@NullMarked
package org.suppliercompliance.audit.externalreports;

import org.jspecify.annotations.NullMarked;
