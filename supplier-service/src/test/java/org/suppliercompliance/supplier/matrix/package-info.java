/** What holds for every operation, generated from the document of the service. */
package org.suppliercompliance.supplier.matrix;
