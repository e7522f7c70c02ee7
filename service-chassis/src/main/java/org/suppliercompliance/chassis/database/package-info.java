/** Plain SQL inside a transaction somebody else owns: the tenant's, or the worker's. */
@NullMarked
package org.suppliercompliance.chassis.database;

import org.jspecify.annotations.NullMarked;
