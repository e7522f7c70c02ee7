package org.suppliercompliance.criteria.proof;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a kind out of use for new proofs; what was uploaded as one stays. */
@Schema(description = "Nothing more is to be said.", examples = "{}")
public record RetireEvidenceKind() {}
