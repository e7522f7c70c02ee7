/** Files kept in a bucket of a server that speaks S3. */
@NullMarked
package org.suppliercompliance.chassis.content.s3;

import org.jspecify.annotations.NullMarked;
