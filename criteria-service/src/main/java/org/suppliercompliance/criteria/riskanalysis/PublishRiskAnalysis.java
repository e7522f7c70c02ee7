package org.suppliercompliance.criteria.riskanalysis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Publish a draft. Needs no details: an empty object, so that a detail it takes one day breaks nobody. */
@Schema(description = "The act needs no details: an empty object.")
public record PublishRiskAnalysis() {}
