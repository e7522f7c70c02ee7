/** Where things are made: production sites, one record for the whole suite. */
@NullMarked
package org.suppliercompliance.supplier.sites;

import org.jspecify.annotations.NullMarked;
