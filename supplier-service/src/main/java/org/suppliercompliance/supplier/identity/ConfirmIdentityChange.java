package org.suppliercompliance.supplier.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Confirms a proposal; there is nothing to say beside it. */
@Schema(description = "Confirms the proposal.", examples = "{}")
public record ConfirmIdentityChange() {}
