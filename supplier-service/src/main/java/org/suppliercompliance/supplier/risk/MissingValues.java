package org.suppliercompliance.supplier.risk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a data set does where it has no value of its own year. Neither invents one. */
@Schema(
        description =
                "What is done where the data set has no value of its own year. NOT_ASSESSED: the country is not assessed. EARLIER_YEAR: a value of an earlier year, not before earliestYear, stands in.")
public enum MissingValues {
    /** Only values of its year count; without one the country is not assessed. */
    NOT_ASSESSED,
    /** A value of an earlier year, not before the earliest one named, stands in and tells its year; without one the country is not assessed. */
    EARLIER_YEAR
}
