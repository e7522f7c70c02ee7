package org.suppliercompliance.chassis.idempotency;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.suppliercompliance.chassis.concurrency.Versioned;

/**
 * Runs a creating use case once per {@code Idempotency-Key}, in one transaction with the stored answer. The key is read from the
 * request, scoped to (client, tenant, operation), and kept for 24 hours. Without a readable key: 400; same key and body: the first
 * answer again; same key, other body: 422; still running: 409 with {@code Retry-After}.
 */
public interface Idempotency {
    /** Begins the tenant's transaction, runs the use case, stores and returns the answer: 201 (or 200), Location, ETag, body. */
    <V extends Versioned> Response create(Supplier<Created<V>> useCase);

    /** As {@link #create}, for a use case that answers 202 with a job at {@code location}. */
    <V extends Versioned> Response accept(String location, Supplier<V> useCase);
}
