package org.suppliercompliance.endtoend.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suppliercompliance.embedded.TokenClaims;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.WebhookReceiver;
import org.suppliercompliance.local.LocalSuite;

/** An authority of the fault proof: its people, its supplier and its webhook endpoint. */
final class FaultAuthority {
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(120);

    final String code;
    final String managerMail;
    final String supplierMail;
    final WebhookReceiver receiver;
    final String webhookSecret;
    final String supplier;

    private final LocalSuite suite;
    private final Http http;

    /** @param hookUrl where the suite is told to send, which may be a proxy before the receiver */
    FaultAuthority(LocalSuite suite, Http http, String code, WebhookReceiver receiver, String hookUrl) {
        this.receiver = receiver;
        this.suite = suite;
        this.http = http;
        this.code = code;
        String domain = code.toLowerCase(Locale.ROOT) + ".example";
        managerMail = "manager@" + domain;
        supplierMail = "contact@supplier." + domain;
        create(
                "supplier",
                "/authorities",
                suite.operatorToken(),
                Map.of(
                        "code",
                        code,
                        "name",
                        "Authority " + code,
                        "country",
                        "NO",
                        "zone",
                        "Europe/Oslo",
                        "languages",
                        List.of("nb")));
        supplier = create(
                        "supplier",
                        "/suppliers",
                        token("buyer"),
                        Map.of("legalName", "Supplier of " + code, "country", "NO", "roles", List.of("RESELLER")))
                .id();
        person("Manager of " + code, managerMail, "sustainability-manager", null);
        person("Contact of " + code, supplierMail, "supplier", supplier);
        webhookSecret = create(
                        "notification",
                        "/webhook-endpoints",
                        token("integrator"),
                        Map.of(
                                "url",
                                hookUrl,
                                "factTypes",
                                List.of(
                                        "non-compliance-communicated",
                                        "deadline-approaching",
                                        "plan-overdue",
                                        "correction-overdue",
                                        "deadline-reminder")))
                .body()
                .path("secret")
                .asText();
    }

    String token(String role) {
        return suite.token(role, code);
    }

    /** Who raises a finding may not close it: another subject than the manager. */
    String auditor() {
        return suite.token(TokenClaims.of("auditor@" + code, "auditor").authority(code));
    }

    /** What is sent to raise a case of this authority's own supplier. */
    String finding(String detectedOn, String description) {
        return Http.body(finding(supplier, detectedOn, description));
    }

    Map<String, String> finding(String of, String detectedOn, String description) {
        return Map.of("supplierId", of, "severity", "MAJOR", "detectedOn", detectedOn, "description", description);
    }

    Http.Answer raise(String detectedOn, String description) {
        return create("audit", "/non-compliances", auditor(), finding(supplier, detectedOn, description));
    }

    /** Raises a case and communicates it; answers its id. */
    String communicate(String day, String description) {
        Http.Answer raised = raise(day, description);
        http.act(
                        suite.url("audit") + "/non-compliances/" + raised.id() + "/communication",
                        token("sustainability-manager"),
                        raised.etag(),
                        Http.body(Map.of("communicatedOn", day)))
                .expect(200);
        return raised.id();
    }

    private void person(String name, String mail, String role, String ofSupplier) {
        Map<String, Object> person =
                new java.util.HashMap<>(Map.of("name", name, "email", mail, "language", "nb", "roles", List.of(role)));
        if (ofSupplier != null) {
            person.put("supplierId", ofSupplier);
        }
        create("notification", "/people", token("sustainability-manager"), person);
    }

    /** Creates what may refer to news that are still on their way: until they have arrived the answer is 422. */
    Http.Answer create(String service, String path, String token, Map<String, ?> body) {
        String json = Http.body(body);
        return await().atMost(KNOWN_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .ignoreException(Http.Unknown.class)
                .until(() -> http.create(suite.url(service) + path, token, json), answer -> answer.status() != 422)
                .expect(201);
    }
}
