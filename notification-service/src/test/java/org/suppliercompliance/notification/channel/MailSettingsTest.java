package org.suppliercompliance.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MailSettingsTest {
    private static final int LINKS = 18;
    private static final Path CONTRACTS = Path.of(System.getProperty("contracts.directory", "../contracts"));

    @Test
    @DisplayName(
            "Links lead to each service where it runs on a machine of its own, when nobody says where readers open them")
    void where_services_run_here() {
        assertEquals(
                Set.of(
                        "http://localhost:8081/supplier",
                        "http://localhost:8082/criteria",
                        "http://localhost:8083/audit",
                        "http://localhost:8084/notification"),
                places(Map.of()));
    }

    @Test
    @DisplayName("One origin counts for the links of all services")
    void one_origin() {
        assertEquals(
                Set.of(
                        "https://one.example/supplier",
                        "https://one.example/criteria",
                        "https://one.example/audit",
                        "https://one.example/notification"),
                places(Map.of("notification.mail.origin", "https://one.example")));
    }

    @Test
    @DisplayName("The origin of one service counts for the links to it alone, before the one of all")
    void an_origin_of_each() {
        assertEquals(
                Set.of(
                        "https://suppliers.example/supplier",
                        "https://criteria.example/criteria",
                        "https://one.example/audit",
                        "https://alerts.example:8443/notification"),
                places(Map.of(
                        "notification.mail.origin", "https://one.example",
                        "notification.mail.supplier-origin", "https://suppliers.example",
                        "notification.mail.criteria-origin", "https://criteria.example",
                        "notification.mail.notification-origin", "https://alerts.example:8443")));
    }

    @Test
    @DisplayName("Whatever a mail may lead to is looked at before production starts")
    void all_links_are_looked_at() {
        MailSettings settings = settings(Map.of("notification.mail.audit-origin", "https://audit.example"));
        assertEquals(links(settings), Set.copyOf(FactLink.all(settings)));
    }

    @Test
    @DisplayName(
            "Every link leads to something that can be read: its path is one of the service's own, with the same names in braces")
    void every_link_leads_somewhere() throws IOException {
        for (String link : links(settings(Map.of()))) {
            String path = link.replaceFirst("^http://[^/]+", "");
            Path document = CONTRACTS.resolve("openapi").resolve(path.split("/")[1] + ".v1.json");
            JsonNode paths = new ObjectMapper().readTree(document.toFile()).path("paths");
            assertTrue(paths.path(path).has("get"), path);
        }
    }

    /** Where all links lead, up to the name of the service. */
    private static Set<String> places(Map<String, String> said) {
        Set<String> links = links(settings(said));
        assertEquals(LINKS, links.size());
        return links.stream()
                .map(link -> link.replaceFirst("/v1/.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static MailSettings settings(Map<String, String> said) {
        return new SmallRyeConfigBuilder()
                .withMapping(MailSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(said, "said", 100))
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(MailSettings.class);
    }

    private static Set<String> links(MailSettings settings) {
        return Arrays.stream(MailSettings.class.getMethods())
                .filter(method -> method.getName().endsWith("Link"))
                .map(method -> link(settings, method))
                .collect(Collectors.toSet());
    }

    private static String link(MailSettings settings, Method method) {
        try {
            return (String) method.invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
