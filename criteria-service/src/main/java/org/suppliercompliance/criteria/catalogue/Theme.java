package org.suppliercompliance.criteria.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What a criterion is about.
 *
 * @param parent the wider theme, or null
 */
record Theme(String code, @Nullable String parent, Dimension dimension, Labels labels) {}
