package org.suppliercompliance.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.notification.channel.Language;
import org.suppliercompliance.notification.channel.UnsubscribeLinks;

/** Ends subscriptions for who has their address. */
@ApplicationScoped
class Unsubscribing {
    private final TenantDatabase database;
    private final UnsubscribeLinks links;

    Unsubscribing(TenantDatabase database, UnsubscribeLinks links) {
        this.database = database;
        this.links = links;
    }

    /** What is kept of a subscription's address. */
    byte[] kept(UUID subscription) {
        return hash(links.capability(subscription));
    }

    /** The language of whom a mail with this address was written to, as long as there is something left to end. Ends nothing. */
    @TenantTransaction(readOnly = true)
    Optional<Language> language(String capabilities) {
        return reader(capabilities);
    }

    /**
     * One secret, or those of all that a digest came by. What has ended already is no fault as long as something is left to end.
     *
     * @return the language of whom it was written to; empty when nothing was left to end
     */
    @TenantTransaction
    Optional<Language> end(String capabilities) {
        Optional<Language> language = reader(capabilities);
        long ended = 0;
        for (String capability : each(capabilities)) {
            ended += database.one("select unsubscribe(?) as ended", row -> row.bigint("ended"), hash(capability))
                    .orElse(0L);
        }
        return ended == 0 ? Optional.empty() : language;
    }

    private Optional<Language> reader(String capabilities) {
        for (String capability : each(capabilities)) {
            Optional<Language> language = database.one(
                    "select said.language from unsubscribe_language(?) as said (language) where said.language is not null",
                    row -> Language.fromString(row.text("language")),
                    hash(capability));
            if (language.isPresent()) {
                return language;
            }
        }
        return Optional.empty();
    }

    private static List<String> each(String capabilities) {
        return List.of(capabilities.split(Pattern.quote(UnsubscribeLinks.BETWEEN), UnsubscribeLinks.MOST));
    }

    private static byte[] hash(String capability) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(capability.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
