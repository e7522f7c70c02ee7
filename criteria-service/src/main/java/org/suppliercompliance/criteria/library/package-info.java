/** The library: reference documents that authorities share, in versions, and the glossary of the terms they use. */
@NullMarked
package org.suppliercompliance.criteria.library;

import org.jspecify.annotations.NullMarked;
