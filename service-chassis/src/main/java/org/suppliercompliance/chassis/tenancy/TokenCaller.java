package org.suppliercompliance.chassis.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Reads the caller from the verified token of the running request; nothing else of the request is believed. */
@ApplicationScoped
class TokenCaller implements CurrentCaller {
    /** No code of an organisation begins like this. */
    private static final String GUEST = "~";

    private final CurrentIdentityAssociation association;
    private final RememberedTokens tokens;
    private final String tenantClaim;
    private final String counterpartyClaim;
    private final Set<String> knownRoles;
    private final Set<String> guestRoles;

    TokenCaller(
            CurrentIdentityAssociation association,
            RememberedTokens tokens,
            @ConfigProperty(name = "chassis.tenancy.tenant-claim") String tenantClaim,
            @ConfigProperty(name = "chassis.tenancy.counterparty-claim") String counterpartyClaim,
            @ConfigProperty(name = "chassis.tenancy.roles") Set<String> knownRoles,
            @ConfigProperty(name = "chassis.tenancy.guest-roles") Optional<Set<String>> guestRoles) {
        this.association = association;
        this.tokens = tokens;
        this.tenantClaim = tenantClaim;
        this.counterpartyClaim = counterpartyClaim;
        this.knownRoles = Set.copyOf(knownRoles);
        this.guestRoles = guestRoles.orElse(Set.of());
    }

    @Override
    public Caller get() {
        Caller caller = current();
        if (caller == null) {
            throw new ProblemException(StandardProblem.UNAUTHENTICATED, "Send a valid bearer token.");
        }
        return caller;
    }

    @Override
    public String tenant() {
        String tenant = get().tenant();
        if (tenant == null) {
            throw new ProblemException(StandardProblem.FORBIDDEN, "The token acts for no organisation.");
        }
        return tenant;
    }

    /** The caller, or null outside a request and for a request without a token. */
    @Nullable
    Caller current() {
        Caller acting = ActingCaller.current();
        if (acting != null) {
            return acting;
        }
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        SecurityIdentity identity = association.getIdentity();
        return identity == null || identity.isAnonymous() ? null : caller(identity);
    }

    /** The caller of a request, as far as its token was verified; never waits for that, whatever thread asks. */
    @Nullable
    Caller of(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? caller(user.getSecurityIdentity())
                : null;
    }

    private Caller caller(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? tokens.caller(token, () -> read(identity, token))
                : new Caller(identity.getPrincipal().getName(), roles(identity), null, null);
    }

    Caller read(SecurityIdentity identity, JsonWebToken token) {
        Set<String> roles = roles(identity);
        String subject = subject(identity, token);
        return isGuest(roles)
                ? new Caller(subject, roles, GUEST + subject, null)
                : new Caller(subject, roles, text(token, tenantClaim), uuid(text(token, counterpartyClaim)));
    }

    /** Issuers add roles of their own to a token: nobody is more, or less of a guest, by what no operation asks for. */
    private Set<String> roles(SecurityIdentity identity) {
        return identity.getRoles().stream().filter(knownRoles::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** A guest is let in by the organisation its token names, and acts for itself alone: it sees what every stranger sees. */
    private boolean isGuest(Set<String> roles) {
        return !roles.isEmpty() && guestRoles.containsAll(roles);
    }

    private static String subject(SecurityIdentity identity, JsonWebToken token) {
        String subject = token.getSubject();
        return subject == null ? identity.getPrincipal().getName() : subject;
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        if (value == null) {
            return null;
        }
        String text = value.toString();
        return text.isBlank() ? null : text;
    }

    /** A token whose counterparty is not an id acts for none: it sees less, never more. */
    private static @Nullable UUID uuid(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
