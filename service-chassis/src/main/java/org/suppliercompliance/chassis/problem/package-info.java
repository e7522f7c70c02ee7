/** Every error is an application/problem+json that names every fault. */
@NullMarked
package org.suppliercompliance.chassis.problem;

import org.jspecify.annotations.NullMarked;
