/** What notices of awards say, as it stands in OCDS releases and eForms notices; nothing is checked against what is known here. */
@NullMarked
package org.suppliercompliance.supplier.notices;

import org.jspecify.annotations.NullMarked;
