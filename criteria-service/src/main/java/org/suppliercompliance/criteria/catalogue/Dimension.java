package org.suppliercompliance.criteria.catalogue;

/** The side of sustainability a theme belongs to. A criterion takes it from its theme, so that nobody relabels one to dodge a rule. */
public enum Dimension {
    SOCIAL,
    ENVIRONMENTAL
}
