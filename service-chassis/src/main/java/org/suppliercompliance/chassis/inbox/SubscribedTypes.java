package org.suppliercompliance.chassis.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types a consumer reads, and which of the others are one of them in a version that it does not know yet. */
final class SubscribedTypes {
    private static final Pattern VERSIONED = Pattern.compile("(.+)\\.v([0-9]{1,9})");

    private final Set<String> types;
    private final Map<String, Integer> newest = new HashMap<>();

    SubscribedTypes(Set<String> types) {
        this.types = Set.copyOf(types);
        for (String type : types) {
            Matcher parts = VERSIONED.matcher(type);
            if (parts.matches()) {
                newest.merge(parts.group(1), Integer.parseInt(parts.group(2)), Integer::max);
            }
        }
    }

    /** Whether a record of this type is read. */
    boolean contain(String type) {
        return types.contains(type) || ReceivedEvent.isRestoration(type);
    }

    /**
     * The type without its version, when the version is newer than the newest one read of it; else null. An older one is no news: during a
     * change its producer states it beside the one that is read.
     */
    @Nullable
    String knownInOlderVersion(String type) {
        Matcher parts = VERSIONED.matcher(type);
        if (!parts.matches()) {
            return null;
        }
        String kind = parts.group(1);
        Integer known = newest.get(kind);
        return known != null && Integer.parseInt(parts.group(2)) > known ? kind : null;
    }
}
