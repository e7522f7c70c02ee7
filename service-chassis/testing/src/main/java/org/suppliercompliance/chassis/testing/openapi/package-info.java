/** The API's document: compared with the stored one, turned into 3.0.3, and held against every answer of the tests. */
@NullMarked
package org.suppliercompliance.chassis.testing.openapi;

import org.jspecify.annotations.NullMarked;
