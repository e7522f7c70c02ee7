package org.suppliercompliance.criteria.sets;

import java.util.UUID;
import org.suppliercompliance.criteria.catalogue.CriterionRef;
import org.suppliercompliance.criteria.catalogue.CriterionUse;

/** A line of a set as it is stored: a criterion version in one use. */
record SetLine(UUID id, CriterionRef criterion, CriterionUse use, LineContent content, long revision) {}
