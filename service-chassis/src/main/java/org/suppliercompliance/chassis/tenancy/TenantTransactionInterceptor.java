package org.suppliercompliance.chassis.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Puts {@link TenantTransactions} around the methods marked {@link TenantTransaction}. */
@TenantTransaction
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class TenantTransactionInterceptor {
    private final TenantTransactions transactions;

    TenantTransactionInterceptor(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        TenantTransaction binding = invocation.getInterceptorBinding(TenantTransaction.class);
        return transactions.call(binding == null ? Purpose.ACT : Purpose.of(binding), invocation::proceed);
    }
}
