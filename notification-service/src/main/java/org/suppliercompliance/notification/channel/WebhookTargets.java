package org.suppliercompliance.notification.channel;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Judges an endpoint's address, when it is registered and again each time before it is called. */
@ApplicationScoped
public class WebhookTargets {
    private final TargetPolicy policy;
    private final HostLookups lookups;

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
        this.lookups = new HostLookups(resolver);
    }

    /** Whether the address may be called as far as can be told now. */
    public void check(String authority, String url) throws TargetRefusedException {
        try {
            locate(authority, url);
        } catch (UnknownHostException e) {
            throw new TargetRefusedException("the host cannot be resolved");
        }
    }

    /** The target with the one checked address to connect to. */
    LocatedTarget locate(String authority, String url) throws TargetRefusedException, UnknownHostException {
        WebhookTarget target = WebhookTarget.parse(url, policy);
        return new LocatedTarget(target, target.resolve(policy, host -> lookups.resolve(authority, host)));
    }

    @PreDestroy
    void close() {
        lookups.close();
    }

    record LocatedTarget(WebhookTarget target, InetAddress address) {}
}
