package org.suppliercompliance.criteria.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The side of sustainability a theme belongs to. A criterion takes it from its theme, so that nobody relabels one to dodge a rule. */
@Schema(description = "The side of sustainability that a theme, and with it a criterion, belongs to.")
public enum Dimension {
    SOCIAL,
    ENVIRONMENTAL
}
