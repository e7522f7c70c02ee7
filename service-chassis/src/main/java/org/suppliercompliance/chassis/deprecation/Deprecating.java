package org.suppliercompliance.chassis.deprecation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This operation, or every operation of this resource, should not be used any more. The document marks it, and each of its answers that is
 * no error says so in the headers {@code Deprecation} (RFC 9745) and {@code Sunset} (RFC 8594). A wrong date stops the start.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Deprecating {
    /** Since when, for instance {@code 2027-01-01}; may be yet to come. The day begins in UTC. */
    String since();

    /** From when on it may be gone; not before {@link #since}. Empty while nobody knows. */
    String sunset() default "";

    /** Where it is explained what to use instead, and until when. Empty when there is no such page. */
    String link() default "";
}
