package org.suppliercompliance.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A setting with a wrong name is read by nobody, and nobody says so. */
class SettingsInUseTest {
    private static final Pattern VARIABLE =
            Pattern.compile("\\b(?:CHASSIS|SUPPLIER|CRITERIA|AUDIT|NOTIFICATION)_[A-Z0-9_]*[A-Z0-9]\\b");
    private static final Pattern PROPERTY = Pattern.compile(
            "(?<![\\w.@/-])(?:chassis|audit|criteria|notification)(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*){2,}(?![\\w.])");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"");
    private static final Pattern MEMBER = Pattern.compile("\\n    [\\w<>, ]+ (\\w+)\\(\\);");
    private static final Pattern READ = Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");
    private static final Pattern LINE = Pattern.compile("(?m)^([a-z][^=#\\s]*)=");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z][a-z0-9.-]+)");

    private final Path root = Repository.find().root();

    @Test
    @DisplayName("Every setting of ours that compose, the chart or a page names is one that the code reads")
    void every_setting_is_read_by_somebody() throws IOException {
        Set<String> known = known();
        assertTrue(known.contains("notification.webhook.secret-key") && known.size() > 100, known.toString());
        Set<String> variables = new TreeSet<>();
        known.forEach(name -> variables.add(variable(name)));
        List<String> unknown = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        for (Path file : files()) {
            String text = Files.readString(file);
            for (String variable : matches(VARIABLE, text, 0)) {
                found.add(variable);
                if (!variables.contains(variable)) {
                    unknown.add(root.relativize(file) + ": " + variable);
                }
            }
            for (String property : matches(PROPERTY, text, 0)) {
                found.add(property);
                // or the head of a table of settings
                if (!known.contains(property) && known.stream().noneMatch(name -> name.startsWith(property + "."))) {
                    unknown.add(root.relativize(file) + ": " + property);
                }
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(
                found.containsAll(Set.of("CHASSIS_DATABASE_OWNER_PASSWORD", "chassis.limits.answer-within")),
                "the files were read");
    }

    private List<Path> files() throws IOException {
        List<Path> files =
                new ArrayList<>(List.of(root.resolve("docker-compose.yml"), root.resolve("deploy/compose/secrets.sh")));
        files.add(root.resolve("deploy/helm/supplier-compliance/values.yaml"));
        files.addAll(under("deploy/helm/supplier-compliance/templates", ""));
        files.add(root.resolve("docs/observability.md"));
        files.add(root.resolve("docs/running-in-a-cluster.md"));
        files.add(root.resolve("docs/settings.md"));
        files.addAll(under("docs/runbooks", ".md"));
        return files;
    }

    /** What the services' own interfaces, injections and property files name. */
    private Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>();
        List<Path> sources = new ArrayList<>(under("service-chassis/src/main/java", ".java"));
        sources.addAll(under("service-chassis/s3/src/main/java", ".java"));
        List<Path> properties = new ArrayList<>(under("service-chassis/src/main/resources/META-INF", ".properties"));
        for (String service : Repository.SERVICES) {
            sources.addAll(under(service + "-service/src/main/java", ".java"));
            properties.add(root.resolve(service + "-service/src/main/resources/application.properties"));
        }
        for (Path source : sources) {
            String text = Files.readString(source);
            var mapping = MAPPING.matcher(text);
            if (mapping.find()) {
                for (String member : matches(MEMBER, text, 1)) {
                    known.add(mapping.group(1) + "." + hyphenated(member));
                }
            }
            known.addAll(matches(READ, text, 1));
        }
        for (Path file : properties) {
            String text = Files.readString(file);
            known.addAll(matches(LINE, text, 1));
            known.addAll(matches(REFERENCE, text, 1));
        }
        return known;
    }

    private List<Path> under(String folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }

    private static Set<String> matches(Pattern pattern, String text, int group) {
        Set<String> found = new TreeSet<>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }

    /** As {@code mailsPerMinute} is written in a file of properties. */
    private static String hyphenated(String member) {
        return member.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** As MicroProfile Config looks for it in the environment. */
    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
