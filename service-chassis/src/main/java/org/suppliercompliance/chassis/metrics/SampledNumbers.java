package org.suppliercompliance.chassis.metrics;

import java.util.List;

/** What a feature wants to be watched by. Every replica of a service reads the same database: take the greatest, not the sum. */
public interface SampledNumbers {
    /** The numbers, always the same ones. */
    List<SampledNumber> numbers();
}
