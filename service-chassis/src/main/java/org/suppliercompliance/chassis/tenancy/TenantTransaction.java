package org.suppliercompliance.chassis.tenancy;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a use case in one database transaction whose first statement tells PostgreSQL who the tenant is
 * ({@code set_config('app.tenant' | 'app.counterparty', ..., true)}), so that row-level security holds whatever the query says.
 * Joins a transaction that is already running. Facts appended to the {@link org.suppliercompliance.chassis.event.Outbox} are
 * written just before the commit. Any exception rolls back. A deadlock victim is tried once more.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface TenantTransaction {
    /** Whether the transaction only reads. */
    @Nonbinding
    boolean readOnly() default false;
}
