package org.suppliercompliance.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The addresses that end subscriptions: made anew for each mail out of the operator's key, so that none has to be kept. */
@ApplicationScoped
public class UnsubscribeLinks {
    /** How many subscriptions one address ends. A line of a mail has at most 998 characters. */
    public static final int MOST = 15;

    /** What stands between them. */
    public static final String BETWEEN = ".";

    private final SecretBox box;
    private final MailSettings settings;

    UnsubscribeLinks(SecretBox box, MailSettings settings) {
        this.box = box;
        this.settings = settings;
    }

    public String capability(UUID subscription) {
        return box.capability("unsubscribe", subscription);
    }

    /** What ends all of these, as far as a header has room for them; null when there are none. */
    @Nullable
    String address(List<UUID> subscriptions) {
        return subscriptions.isEmpty()
                ? null
                : settings.unsubscribeLink()
                        .replace(
                                "{capability}",
                                subscriptions.stream()
                                        .limit(MOST)
                                        .map(this::capability)
                                        .collect(Collectors.joining(BETWEEN)));
    }
}
