package org.suppliercompliance.supplier.authority;

import jakarta.inject.Singleton;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.Outbox;

/** What is told about authorities and networks; everybody may read it. */
@Singleton
class AuthorityEvents {
    private final Outbox outbox;

    AuthorityEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void registered(AuthorityView authority) {
        append("authority-registered", authority.code(), authority.version(), AuthorityFact.of(authority));
    }

    void changed(AuthorityView authority) {
        append("authority-changed", authority.code(), authority.version(), AuthorityFact.of(authority));
    }

    void changed(NetworkView network) {
        append(
                "network-changed",
                network.code(),
                network.version(),
                new NetworkFact(network.code(), network.name(), network.members()));
    }

    private void append(String type, String code, long version, Object data) {
        outbox.append(new Fact(type, code, version, code, Fact.EVERYONE, null, data));
    }
}
