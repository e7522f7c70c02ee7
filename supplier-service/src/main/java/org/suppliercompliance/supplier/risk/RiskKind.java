package org.suppliercompliance.supplier.risk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has a score. */
@Schema(description = "What has the score.")
public enum RiskKind {
    SITE,
    CONTRACT,
    SUPPLIER
}
