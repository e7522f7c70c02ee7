package org.suppliercompliance.chassis.tenancy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, from the verified token alone.
 *
 * @param subject the token's {@code sub}
 * @param roles those of the token's roles that {@code chassis.tenancy.roles} names
 * @param tenant the organisation acted for (claim named by {@code chassis.tenancy.tenant-claim}), or null
 * @param counterparty the outside party acted for (claim named by {@code chassis.tenancy.counterparty-claim}), or null
 */
public record Caller(
        String subject,
        Set<String> roles,
        @Nullable String tenant,
        @Nullable UUID counterparty) {
    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whose share of a replica its requests take from: the organisation's, the outside party's, or, of neither, its own. */
    public String share() {
        if (tenant != null) {
            return tenant;
        }
        return counterparty == null ? "sub:" + subject : "counterparty:" + counterparty;
    }
}
