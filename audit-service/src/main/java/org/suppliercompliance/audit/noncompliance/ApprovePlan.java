package org.suppliercompliance.audit.noncompliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Approve the plan handed in last. */
@Schema(description = "An empty object: approving needs no words.")
record ApprovePlan() {}
