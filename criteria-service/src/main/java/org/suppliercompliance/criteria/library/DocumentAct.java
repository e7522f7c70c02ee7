package org.suppliercompliance.criteria.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Publish or retire a document. Needs no details: an empty object, so that a detail it takes one day breaks nobody. */
@Schema(description = "The act needs no details: an empty object.")
public record DocumentAct() {}
