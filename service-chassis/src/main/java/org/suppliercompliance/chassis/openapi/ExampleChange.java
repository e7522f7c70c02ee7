package org.suppliercompliance.chassis.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the document of the change feed has as its example: a fact of the service. One of the service's resources has it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ExampleChange {
    /** Its type without producer and version: {@code order-shipped}. */
    String type();

    /** Its data, as the example of the event's contract has it: a JSON object with the id of the aggregate. */
    String data();
}
