package org.suppliercompliance.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys of the compose specification that the file uses, level by level: any other is a slip, which an engine refuses or passes over. */
final class ComposeKeys {
    /** Whatever name: that of a service, a network, a variable. */
    private static final String NAME = "*";

    private static final Map<String, Set<String>> KEYS = Map.ofEntries(
            Map.entry("", Set.of("name", "services", "networks", "volumes", "secrets")),
            Map.entry("/services", Set.of(NAME)),
            Map.entry(
                    "/services/*",
                    Set.of(
                            "image",
                            "restart",
                            "entrypoint",
                            "command",
                            "user",
                            "read_only",
                            "cap_drop",
                            "security_opt",
                            "mem_limit",
                            "logging",
                            "tmpfs",
                            "volumes",
                            "secrets",
                            "environment",
                            "ports",
                            "networks",
                            "depends_on",
                            "healthcheck",
                            "stop_grace_period")),
            Map.entry("/services/*/environment", Set.of(NAME)),
            Map.entry("/services/*/secrets", Set.of("source", "target")),
            Map.entry("/services/*/depends_on", Set.of(NAME)),
            Map.entry("/services/*/depends_on/*", Set.of("condition")),
            Map.entry("/services/*/healthcheck", Set.of("test", "interval", "timeout", "retries", "start_period")),
            Map.entry("/services/*/logging", Set.of("driver", "options")),
            Map.entry("/services/*/logging/options", Set.of("max-size", "max-file")),
            Map.entry("/networks", Set.of(NAME)),
            Map.entry("/networks/*", Set.of("internal")),
            Map.entry("/volumes", Set.of(NAME)),
            Map.entry("/volumes/*", Set.<String>of()),
            Map.entry("/secrets", Set.of(NAME)),
            Map.entry("/secrets/*", Set.of("file")));

    private final List<String> faults = new ArrayList<>();

    private ComposeKeys() {}

    /** One sentence for each key that is not known where it stands. */
    static List<String> faults(Map<String, Object> document) {
        ComposeKeys keys = new ComposeKeys();
        keys.check("", "", document);
        return keys.faults;
    }

    private void check(String level, String where, Object value) {
        if (value instanceof List<?> items) {
            items.forEach(item -> check(level, where, item));
        } else if (value instanceof Map<?, ?> members) {
            Set<String> known = KEYS.getOrDefault(level, Set.of());
            members.forEach((key, member) -> {
                String name = String.valueOf(key);
                if (known.contains(NAME)) {
                    check(level + "/" + NAME, where + "/" + name, member);
                } else if (known.contains(name)) {
                    check(level + "/" + name, where + "/" + name, member);
                } else if (!level.isEmpty() || !name.startsWith("x-")) {
                    faults.add("nobody knows " + where + "/" + name);
                }
            });
        }
    }
}
