package org.suppliercompliance.chassis.tenancy;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a use case in one database transaction that first tells PostgreSQL who the tenant is
 * ({@code set_config('app.tenant' | 'app.counterparty', ..., true)}), so that row-level security holds whatever the query says.
 * Joins a transaction that is already running. Facts appended to the {@link org.suppliercompliance.chassis.event.Outbox} are
 * written just before the commit. Any exception rolls back. A deadlock victim is tried once more.
 *
 * <p>In a service without entities a use case that only reads has a transaction for each of its statements, with the tenant in it: each
 * statement sees what is committed when it begins, as it does in one transaction of the isolation level we run at.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface TenantTransaction {
    /** Whether the transaction only reads. */
    @Nonbinding
    boolean readOnly() default false;

    /**
     * Whether a transaction that only reads does so by key: its statements then keep one plan, as those of an act do. A search plans for
     * itself.
     */
    @Nonbinding
    boolean byKey() default false;
}
