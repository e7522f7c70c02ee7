package org.suppliercompliance.endtoend;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.suppliercompliance.embedded.Folders;
import org.suppliercompliance.embedded.TokenClaims;
import org.suppliercompliance.local.LocalSuite;
import org.suppliercompliance.local.LocalSuiteSettings;

/** The packaged suite, started once for all stories. Its clock only moves forward; each story has authorities of its own. */
final class SuiteUnderTest {
    static final Duration SOON = Duration.ofSeconds(60);

    private static SuiteUnderTest running;

    final LocalSuite suite;
    final Http http = new Http();
    /** What TracesTest reads: the stories run with traces on, as LogsTest has them run with logs in JSON. */
    final TraceCollector traces;

    private Instant moved = Instant.EPOCH;

    private SuiteUnderTest(LocalSuite suite, TraceCollector traces) {
        this.suite = suite;
        this.traces = traces;
    }

    static synchronized SuiteUnderTest get() {
        if (running == null) {
            Path directory = Path.of("target", "suite").toAbsolutePath();
            Folders.delete(directory);
            TraceCollector traces = new TraceCollector(Path.of("target", "spans.bin"));
            // A consumer that was killed is given up sooner than would suit a real outage: the stories wait for that.
            // Logs are written as compose and the chart have them written: LogsTest reads what the stories left in
            // them.
            LocalSuite suite = LocalSuite.start(LocalSuiteSettings.forTests(directory)
                    .with("chassis.consumers.session-timeout", "3S")
                    // a hundred mails of one moment to one person: how they are paced is not what the stories are about
                    .with("notification:notification.delivery.mails-per-minute", "10000")
                    .with("quarkus.log.console.json.enabled", "true")
                    .with("quarkus.otel.sdk.disabled", "false")
                    .with("quarkus.otel.exporter.otlp.endpoint", traces.endpoint())
                    .with("quarkus.otel.exporter.otlp.protocol", "http/protobuf"));
            running = new SuiteUnderTest(suite, traces);
        }
        return running;
    }

    /** Moves the clock of every service forward to the moment. */
    void moveTo(Instant moment) {
        if (moment.isBefore(moved)) {
            throw new IllegalArgumentException(
                    "the clock of the stories only moves forward: " + moved + " to " + moment);
        }
        moved = moment;
        suite.clockOffset(Duration.between(Instant.now(), moment));
    }

    String url(String service, String path) {
        return suite.url(service) + path;
    }

    String operator() {
        return suite.operatorToken();
    }

    String token(String role, String authority) {
        return suite.token(role, authority);
    }

    String token(String subject, String role, String authority) {
        return suite.token(TokenClaims.of(subject, role).authority(authority));
    }

    String supplierToken(String supplier) {
        return suite.supplierToken(supplier);
    }

    /** Every item of a collection, page by page. */
    List<JsonNode> all(String url, String token) {
        List<JsonNode> items = new ArrayList<>();
        String next = url;
        while (next != null) {
            JsonNode page = http.get(next, token).expect(200).body();
            page.path("items").forEach(items::add);
            JsonNode link = page.path("next");
            next = link.isTextual() ? absolute(url, link.asText()) : null;
        }
        return items;
    }

    /** The whole change feed of a service, as the reader may see it. */
    List<JsonNode> changes(String service, String token) {
        List<JsonNode> changes = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = http.get(url(service, "/changes?limit=100" + after), token)
                    .expect(200)
                    .body();
            if (page.path("items").isEmpty()) {
                return changes;
            }
            page.path("items").forEach(changes::add);
            after = "&after=" + page.path("next").asText();
        }
    }

    private static String absolute(String base, String link) {
        return java.net.URI.create(base).resolve(link).toString();
    }

    /** The supplier's id, once the audit service knows it and the authority: until then a command that names them is 422. */
    String registerSupplier(String authority, String name) {
        return http.create(
                        url("supplier", "/suppliers"),
                        token("buyer", authority),
                        Http.body(Map.of("legalName", name, "country", "SE", "roles", List.of("RESELLER"))))
                .expect(201)
                .id();
    }

    void registerAuthority(String code, String name, String country, String zone, String language) {
        http.create(
                        url("supplier", "/authorities"),
                        operator(),
                        Http.body(Map.of(
                                "code",
                                code,
                                "name",
                                name,
                                "country",
                                country,
                                "zone",
                                zone,
                                "languages",
                                List.of(language))))
                .expect(201);
    }

    /** Adds a person to the authority's address book; returns the id. */
    String registerManager(String authority, String email, String language) {
        return http.create(
                        url("notification", "/people"),
                        token("sustainability-manager", authority),
                        Http.body(Map.of(
                                "name",
                                "Manager of " + authority,
                                "email",
                                email,
                                "language",
                                language,
                                "roles",
                                List.of("sustainability-manager"))))
                .expect(201)
                .id();
    }

    String registerContact(String authority, String supplier, String email, String language) {
        return createOnceKnown(
                        url("notification", "/people"),
                        () -> token("sustainability-manager", authority),
                        Http.body(Map.of(
                                "name",
                                "Contact of the supplier",
                                "email",
                                email,
                                "language",
                                language,
                                "supplierId",
                                supplier,
                                "roles",
                                List.of("supplier"))))
                .id();
    }

    /** Creates what refers to a supplier; until its news has arrived at the service the answer is 422. */
    Http.Answer createOnceKnown(String url, Supplier<String> token, String body) {
        return await().atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> http.create(url, token.get(), body), answer -> answer.status() != 422)
                .expect(201);
    }
}
