package org.suppliercompliance.criteria.consultations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** No more answers: what was answered counts from now on. */
@Schema(description = "Nothing has to be said.", examples = "{}")
public record CloseConsultation() {}
