package org.suppliercompliance.notification.subscription;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How bad a non-compliance is, the least first. */
@Schema(description = "How bad a non-compliance is, the least first.")
public enum Severity {
    OBSERVATION,
    MINOR,
    MAJOR,
    SERIOUS
}
