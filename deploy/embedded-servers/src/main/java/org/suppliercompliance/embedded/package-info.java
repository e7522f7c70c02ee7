/** Real servers without containers: PostgreSQL as a child process, Kafka inside this JVM, and an issuer of tokens. */
@NullMarked
package org.suppliercompliance.embedded;

import org.jspecify.annotations.NullMarked;
