/** The service as its clients meet it. */
package org.suppliercompliance.supplier;
