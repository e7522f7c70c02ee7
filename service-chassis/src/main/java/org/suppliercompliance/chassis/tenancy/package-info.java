/** Who calls, and the transaction in which the database itself keeps tenants apart. */
@NullMarked
package org.suppliercompliance.chassis.tenancy;

import org.jspecify.annotations.NullMarked;
