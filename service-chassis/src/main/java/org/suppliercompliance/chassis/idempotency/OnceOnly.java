package org.suppliercompliance.chassis.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;

/** {@link Idempotency} over the table {@code idempotency_answer}. */
@ApplicationScoped
class OnceOnly implements Idempotency {
    private final CurrentVertxRequest request;
    private final CurrentCaller caller;
    private final OnceTransaction transaction;
    private final ObjectMapper mapper;

    OnceOnly(CurrentVertxRequest request, CurrentCaller caller, OnceTransaction transaction, ObjectMapper mapper) {
        this.request = request;
        this.caller = caller;
        this.transaction = transaction;
        this.mapper = mapper;
    }

    @Override
    public <V extends Versioned> Response create(Supplier<Created<V>> useCase) {
        RequestScope scope = RequestScope.of(request.getCurrent(), caller.get());
        String collection = request.getCurrent().request().path();
        return transaction
                .run(scope, () -> {
                    Created<V> created = useCase.get();
                    String location = (collection.endsWith("/") ? collection : collection + "/") + created.id();
                    return answer(scope, created.fresh() ? 201 : 200, location, created.view());
                })
                .response();
    }

    @Override
    public <V extends Versioned> Response accept(String location, Supplier<V> useCase) {
        RequestScope scope = RequestScope.of(request.getCurrent(), caller.get());
        return transaction
                .run(scope, () -> answer(scope, 202, location, useCase.get()))
                .response();
    }

    private StoredAnswer answer(RequestScope scope, int status, String location, Versioned view) {
        try {
            return new StoredAnswer(
                    scope.request(), status, location, ExpectedVersion.etag(view), mapper.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the view " + view.getClass().getSimpleName() + " is no JSON", e);
        }
    }
}
