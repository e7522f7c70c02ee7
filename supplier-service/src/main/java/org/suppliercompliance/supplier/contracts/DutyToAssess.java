package org.suppliercompliance.supplier.contracts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has come of the duty of a supplier to assess the risks of its supply chain itself. */
@Schema(
        description =
                "What has come of the duty of a supplier to assess the risks of its supply chain itself. MISSING: no declaration of the contract names an assessment. DECLARED: one does.")
public enum DutyToAssess {
    MISSING,
    DECLARED
}
