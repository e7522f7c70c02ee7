/** What the code says about itself, completed for readers of the document. */
@NullMarked
package org.suppliercompliance.chassis.openapi;

import org.jspecify.annotations.NullMarked;
