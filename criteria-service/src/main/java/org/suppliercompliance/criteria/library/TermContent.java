package org.suppliercompliance.criteria.library;

import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.LongTexts;

/** What a term is called and means. */
record TermContent(Labels names, LongTexts definitions, String source) {}
