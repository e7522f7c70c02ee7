package org.suppliercompliance.chassis.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a resource method its own limits for the request body, for instance an import that streams. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {
    /** The largest body in bytes. */
    long bytes();

    /** The configuration property that sets a lower limit, in bytes, if there is one. */
    String setting() default "";

    /** How many seconds the whole body may take. */
    int seconds() default 25;

    /** What is asked before a body beyond the usual size is received; nothing when it is left out. */
    Class<? extends BeforeBody> before() default BeforeBody.class;
}
