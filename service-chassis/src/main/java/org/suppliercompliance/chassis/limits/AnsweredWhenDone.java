package org.suppliercompliance.chassis.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A resource method that may take longer than {@code chassis.limits.answer-within}, as an operator's work on a whole database or a call to somebody else's endpoint that is slow: its caller waits. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AnsweredWhenDone {}
