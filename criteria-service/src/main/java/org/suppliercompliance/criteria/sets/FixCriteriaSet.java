package org.suppliercompliance.criteria.sets;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Fix a set. Needs no details: an empty object, so that a detail it takes one day breaks nobody. */
@Schema(description = "The act needs no details: an empty object.")
public record FixCriteriaSet() {}
