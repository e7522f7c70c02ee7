package org.suppliercompliance.supplier.risk;

import java.util.Map;

/** What an authority judges by: its settings, and the data set of each factor with the values that are needed. */
record RiskBasis(RiskSettings settings, Map<RiskFactor, Indicator> indicators) {}
