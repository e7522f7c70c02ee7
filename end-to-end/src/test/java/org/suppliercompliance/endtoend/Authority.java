package org.suppliercompliance.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.suppliercompliance.local.MailSink;
import org.suppliercompliance.local.Mime;

/** One authority of a story: its people, its supplier, its webhook endpoint, and what reached them. */
final class Authority implements AutoCloseable {
    final String code;
    final String managerMail;
    final String supplierMail;
    final String supplier;
    final String managerId;
    final WebhookReceiver receiver = new WebhookReceiver();
    final String webhookSecret;

    private final SuiteUnderTest suite;

    Authority(SuiteUnderTest suite, String code, String country, String zone, String language) {
        this.suite = suite;
        this.code = code;
        this.managerMail = "manager@" + code.toLowerCase(java.util.Locale.ROOT) + ".example";
        this.supplierMail = "contact@" + code.toLowerCase(java.util.Locale.ROOT) + ".supplier.example";
        suite.registerAuthority(code, "Authority " + code, country, zone, language);
        supplier = suite.registerSupplier(code, "Supplier of " + code);
        managerId = suite.registerManager(code, managerMail, language);
        suite.registerContact(code, supplier, supplierMail, language);
        JsonNode endpoint = suite.http
                .create(
                        suite.url("notification", "/webhook-endpoints"),
                        suite.token("integrator", code),
                        Http.body(Map.of(
                                "url", receiver.url(),
                                "factTypes",
                                        List.of(
                                                "non-compliance-communicated",
                                                "plan-submitted",
                                                "deadline-approaching",
                                                "plan-overdue",
                                                "correction-overdue",
                                                "deadline-reminder",
                                                "deadline-adjusted"))))
                .expect(201)
                .body();
        webhookSecret = endpoint.path("secret").asText();
    }

    String manager() {
        return suite.token("sustainability-manager", code);
    }

    /** The finding is somebody else's: who raised it may not approve or close it. */
    String auditor() {
        return suite.token("auditor@" + code, "auditor", code);
    }

    /** Raises a case; waits until the audit service has heard of the supplier. */
    Case raise(String severity, String detectedOn) {
        String collection = suite.url("audit", "/non-compliances");
        String body = Http.body(Map.of(
                "supplierId",
                supplier,
                "severity",
                severity,
                "detectedOn",
                detectedOn,
                "description",
                "Working hours above 60 a week in final assembly"));
        return new Case(suite.http, collection, suite.createOnceKnown(collection, this::auditor, body));
    }

    Case raiseAndCommunicate(String severity, String detectedOn, String communicatedOn) {
        return raise(severity, detectedOn).act(manager(), "communication", Map.of("communicatedOn", communicatedOn));
    }

    /** The manager's alerts about the case, of one kind. */
    List<JsonNode> alerts(Case about, String factType) {
        return suite
                .all(suite.url("notification", "/alerts?limit=100&nonComplianceId=" + about.id()), manager())
                .stream()
                .filter(alert -> alert.path("factType").asText().equals(factType))
                .toList();
    }

    /** The distinct Message-IDs of the mails to the address that name the case and the given text. */
    List<String> mailIds(String address, Case about, String text) {
        return suite.suite.mail().messages(address).stream()
                .filter(mail -> Mime.text(mail.raw()).contains(about.reference())
                        && Mime.text(mail.raw()).contains(text))
                .map(MailSink.Mail::messageId)
                .distinct()
                .toList();
    }

    /** How many distinct webhooks came about the case, of one kind of fact. */
    int webhooks(Case about, String type) {
        return receiver.distinctIds(body -> body.path("type").asText().equals(type) && isAbout(about, body))
                .size();
    }

    /** How many distinct webhooks came about the case, of one kind of fact and one step of one clock. */
    int webhooks(Case about, String type, String clock, int step) {
        return receiver.distinctIds(body -> body.path("type").asText().equals(type)
                        && isAbout(about, body)
                        && body.path("data").path("clock").asText().equals(clock)
                        && body.path("data").path("step").asInt() == step)
                .size();
    }

    private static boolean isAbout(Case about, JsonNode body) {
        return body.path("data").path("nonComplianceId").asText().equals(about.id());
    }

    @Override
    public void close() {
        receiver.close();
    }
}
