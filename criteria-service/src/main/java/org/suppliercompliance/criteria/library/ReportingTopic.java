package org.suppliercompliance.criteria.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supplier can be asked to report on. */
@Schema(description = "What a supplier can be asked to report on.")
public enum ReportingTopic {
    LIVING_WAGES,
    WORKING_TIME,
    FREEDOM_OF_ASSOCIATION,
    HEALTH_AND_SAFETY,
    RISK_MANAGEMENT,
    SUPPLY_CHAIN
}
