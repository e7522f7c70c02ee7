/** The supplier's answer to the draft of its audit: comments, and which names stay secret or may be shown to others. */
@NullMarked
package org.suppliercompliance.audit.secrecyreview;

import org.jspecify.annotations.NullMarked;
