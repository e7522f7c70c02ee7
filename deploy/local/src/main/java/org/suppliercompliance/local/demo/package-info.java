/** What a stranger finds in a freshly started suite: real suppliers and contracts, and cases in every state. */
@NullMarked
package org.suppliercompliance.local.demo;

import org.jspecify.annotations.NullMarked;
