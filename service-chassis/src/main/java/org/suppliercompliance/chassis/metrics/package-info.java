/** What the service says about itself in numbers: requests as they end, and what is sampled when somebody asks. */
@NullMarked
package org.suppliercompliance.chassis.metrics;

import org.jspecify.annotations.NullMarked;
