package org.suppliercompliance.criteria.sets;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How grave a finding is: an error keeps a set from being fixed. */
@Schema(
        description =
                "How grave a finding is. An ERROR keeps the set from being fixed unless a recorded reason lifts it; a WARNING or a HINT does not.")
public enum Severity {
    ERROR,
    WARNING,
    HINT
}
