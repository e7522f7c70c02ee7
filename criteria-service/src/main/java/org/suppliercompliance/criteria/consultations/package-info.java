/** Market consultations: what the market says it can meet, and what it had said whenever one was closed. All meetings but one-to-one ones. No people. */
@NullMarked
package org.suppliercompliance.criteria.consultations;

import org.jspecify.annotations.NullMarked;
