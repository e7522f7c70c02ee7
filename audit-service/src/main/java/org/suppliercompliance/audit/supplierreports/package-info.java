/** Reports that suppliers owe under some contracts: asked for by itself, answered by template, reviewed; their dates climb the same ladder. */
@NullMarked
package org.suppliercompliance.audit.supplierreports;

import org.jspecify.annotations.NullMarked;
