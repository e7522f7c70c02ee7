/** What this service knows of authorities, suppliers, contracts and criteria: small copies fed by events, rebuilt from the topics at any time. */
@NullMarked
package org.suppliercompliance.audit.reference;

import org.jspecify.annotations.NullMarked;
