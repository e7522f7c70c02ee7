package org.suppliercompliance.supplier.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How values of an indicator become risk: 0 at the harmless end, 1 at the bad one, in a straight line between, no further beyond. */
record Scale(BigDecimal min, BigDecimal max, Direction direction) {
    static final int DECIMALS = 4;

    BigDecimal normalise(BigDecimal value) {
        BigDecimal inside = value.max(min).min(max);
        BigDecimal distance = switch (direction) {
            case HIGHER_IS_WORSE -> inside.subtract(min);
            case HIGHER_IS_BETTER -> max.subtract(inside);
        };
        return distance.divide(max.subtract(min), DECIMALS, RoundingMode.HALF_UP);
    }
}
