package org.suppliercompliance.notification.channel;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Judges an endpoint's address, when it is registered and again each time before it is called. */
@ApplicationScoped
public class WebhookTargets {
    private static final int RESOLVE_SECONDS = 5;

    private final TargetPolicy policy;
    private final AddressResolver resolver;
    private final ExecutorService lookups = Executors.newFixedThreadPool(16, runnable -> {
        Thread thread = new Thread(runnable, "webhook-lookup");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    WebhookTargets(
            WebhookSettings settings, @ConfigProperty(name = "chassis.mode", defaultValue = "production") String mode) {
        this(
                new TargetPolicy(
                        settings.allowLoopback(), mode.equals("production"), Set.copyOf(settings.allowedPorts())),
                host -> List.of(InetAddress.getAllByName(host)));
    }

    WebhookTargets(TargetPolicy policy, AddressResolver resolver) {
        this.policy = policy;
        this.resolver = resolver;
    }

    /** Whether the address may be called as far as can be told now. */
    public void check(String url) throws TargetRefusedException {
        try {
            locate(url);
        } catch (UnknownHostException e) {
            throw new TargetRefusedException("the host cannot be resolved");
        }
    }

    /** The target with the one checked address to connect to. */
    LocatedTarget locate(String url) throws TargetRefusedException, UnknownHostException {
        WebhookTarget target = WebhookTarget.parse(url, policy);
        return new LocatedTarget(target, target.resolve(policy, this::lookUp));
    }

    /** A name server that does not answer must not hold a sender longer than this. */
    private List<InetAddress> lookUp(String host) throws UnknownHostException {
        Future<List<InetAddress>> lookup = lookups.submit(() -> resolver.resolve(host));
        try {
            return lookup.get(RESOLVE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            lookup.cancel(true);
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    @PreDestroy
    void close() {
        lookups.shutdownNow();
    }

    record LocatedTarget(WebhookTarget target, InetAddress address) {}
}
