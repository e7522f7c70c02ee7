/**
 * The life of a non-compliance, from finding to closure. Stored with plain SQL instead of an entity: an act is the hot path of the suite,
 * and one read plus one statement that updates the case, moves its clocks and records the act costs half of what a mapper's flush does.
 */
@NullMarked
package org.suppliercompliance.audit.noncompliance;

import org.jspecify.annotations.NullMarked;
