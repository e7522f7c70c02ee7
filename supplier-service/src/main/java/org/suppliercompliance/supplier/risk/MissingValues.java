package org.suppliercompliance.supplier.risk;

/** What a data set does where it has no value of its own year. Neither invents one. */
public enum MissingValues {
    /** Only values of its year count; without one the country is not assessed. */
    NOT_ASSESSED,
    /** A value of an earlier year, not before the earliest one named, stands in and tells its year; without one the country is not assessed. */
    EARLIER_YEAR
}
