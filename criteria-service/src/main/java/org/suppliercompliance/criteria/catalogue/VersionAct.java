package org.suppliercompliance.criteria.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an act that needs no details: an empty object, so that a detail it takes one day breaks nobody. */
@Schema(description = "The act needs no details: an empty object.")
public record VersionAct() {}
