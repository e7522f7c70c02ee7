package org.suppliercompliance.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.notification.NotificationProblem;
import org.suppliercompliance.notification.channel.SecretBox;
import org.suppliercompliance.notification.channel.SigningKeys;
import org.suppliercompliance.notification.channel.WebhookMessage;
import org.suppliercompliance.notification.fact.FactType;

/** The use cases of endpoints. Whether an address may be called was judged before, outside the transaction. */
@ApplicationScoped
class EndpointService {
    private final EndpointRepository endpoints;
    private final SecretBox secrets;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    EndpointService(EndpointRepository endpoints, SecretBox secrets, CurrentCaller caller, SuiteClock clock) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.caller = caller;
        this.clock = clock;
    }

    /** The view shows the secret; nothing else ever does. */
    @TenantTransaction
    EndpointView register(RegisterEndpoint command, TargetVerdict verdict) {
        check(command.factTypes());
        verdict.throwIfRefused();
        UUID id = Ids.next();
        String secret = secrets.newSecret();
        WebhookEndpoint endpoint = new WebhookEndpoint(
                id,
                caller.tenant(),
                command.url(),
                command.factTypes(),
                caller.get().subject(),
                clock.now());
        SigningKeys keys = SigningKeys.fresh();
        endpoint.sign(secrets.seal(id, secret), secrets.seal(id, keys.privateKey()), keys.publicKey());
        endpoints.persist(endpoint);
        flush();
        return EndpointView.of(endpoint).showing(secret);
    }

    @TenantTransaction
    EndpointView change(UUID id, @Nullable ExpectedVersion ifMatch, PatchEndpoint patch, TargetVerdict verdict) {
        WebhookEndpoint endpoint = endpoints.forChange(caller.tenant(), id).orElseThrow(EndpointService::unknown);
        ExpectedVersion.require(ifMatch, endpoint.version);
        String url = Objects.requireNonNullElse(patch.url().value(), endpoint.url);
        List<FactType> types = Objects.requireNonNullElseGet(patch.factTypes().value(), endpoint::wanted);
        EndpointStatus status = Objects.requireNonNullElse(patch.status().value(), endpoint.status);
        check(types);
        verdict.throwIfRefused();
        endpoint.move(url);
        endpoint.want(types);
        endpoint.turn(status);
        flush();
        return EndpointView.of(endpoint);
    }

    @TenantTransaction
    EndpointView rotate(UUID id, @Nullable ExpectedVersion ifMatch) {
        WebhookEndpoint endpoint = endpoints.forChange(caller.tenant(), id).orElseThrow(EndpointService::unknown);
        ExpectedVersion.require(ifMatch, endpoint.version);
        String secret = secrets.newSecret();
        SigningKeys keys = SigningKeys.fresh();
        endpoint.rotate(secrets.seal(id, secret), secrets.seal(id, keys.privateKey()), keys.publicKey(), clock.now());
        flush();
        return EndpointView.of(endpoint).showing(secret);
    }

    @TenantTransaction
    void remove(UUID id) {
        endpoints.delete(endpoints.forChange(caller.tenant(), id).orElseThrow(EndpointService::unknown));
    }

    /** What a call that tries the endpoint is made of; it is sent outside the transaction. */
    @TenantTransaction(readOnly = true)
    WebhookMessage trial(UUID id) {
        WebhookEndpoint endpoint = endpoints.find(caller.tenant(), id).orElseThrow(EndpointService::unknown);
        Instant now = clock.now();
        return new WebhookMessage(
                Ids.next(), id, endpoint.authority, endpoint.url, endpoint.secretsAt(now), endpoint.keysAt(now), null);
    }

    @TenantTransaction(readOnly = true)
    EndpointView read(UUID id) {
        return EndpointView.of(endpoints.find(caller.tenant(), id).orElseThrow(EndpointService::unknown));
    }

    @TenantTransaction(readOnly = true)
    Slice<EndpointView> list(PageRequest page) {
        return endpoints.list(caller.tenant(), page);
    }

    private void flush() {
        try {
            endpoints.flush();
        } catch (ConstraintViolationException e) {
            throw new ProblemException(
                    NotificationProblem.ENDPOINT_KNOWN,
                    "An endpoint with this address is there already; change it by PATCH.");
        }
    }

    private static void check(List<FactType> types) {
        new Faults()
                .require(types.stream().distinct().count() == types.size(), "/factTypes", "Names a kind of fact twice.")
                .throwIfAny();
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such endpoint.");
    }
}
