package org.suppliercompliance.supplier.risk;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A data set as the rule needs it.
 *
 * @param values by country
 */
record Indicator(IndicatorSource source, String unit, Scale scale, Map<String, Value> values) {
    /** A value and the year it is of. */
    record Value(BigDecimal value, int year) {}
}
