/** Market consultations: what the market says it can meet, and how mature it is therefore. All meetings but one-to-one ones. No people. */
@NullMarked
package org.suppliercompliance.criteria.consultations;

import org.jspecify.annotations.NullMarked;
