package org.suppliercompliance.audit.noncompliance;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The criterion a finding was measured against, in its version. */
@Schema(description = "The criterion a finding was measured against.")
record Criterion(UUID id, String code, int version) {}
