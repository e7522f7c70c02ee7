/**
 * What worker-monitoring organisations and workers report of a supplier: a source of findings with a confidentiality of its own, put before the supplier
 * and shared within networks where it is open.
 */
@NullMarked
package org.suppliercompliance.audit.externalreports;

import org.jspecify.annotations.NullMarked;
