package org.suppliercompliance.local.demo;

import java.util.List;
import java.util.Map;

/** The authorities of the demo, their network and their people. */
final class DemoPlaces {
    static final String STOCKHOLM = "REGION-STOCKHOLM";
    static final String SKANE = "REGION-SKANE";
    static final String OSLO = "OSLO";
    static final List<String> ALL = List.of(STOCKHOLM, SKANE, OSLO);

    /** Approves and closes; the finding was raised by somebody else. */
    static final String MANAGER = "demo-manager";

    /** Records what came in by post; the rules do not let the same person approve it. */
    static final String REGISTRAR = "demo-registrar";

    static final String AUDITOR = "demo-auditor";
    static final String BUYER = "demo-buyer";

    private final DemoClient client;

    DemoPlaces(DemoClient client) {
        this.client = client;
    }

    void load() {
        authority(STOCKHOLM, "Region Stockholm", "SE", "Europe/Stockholm", List.of("sv", "en"));
        authority(SKANE, "Region Skåne", "SE", "Europe/Stockholm", List.of("sv", "en"));
        authority(OSLO, "Oslo kommune", "NO", "Europe/Oslo", List.of("nb", "en"));
        client.once(
                "network",
                "supplier",
                "/networks",
                client::operator,
                Map.of("code", "SWEDISH-REGIONS", "name", "Sweden's regions", "members", List.of(STOCKHOLM, SKANE)));
    }

    void people() {
        person(STOCKHOLM, "Maja Exempel", "maja.exempel@region-stockholm.example", "sv");
        person(SKANE, "Nils Exempel", "nils.exempel@region-skane.example", "sv");
        person(OSLO, "Ola Eksempel", "ola.eksempel@oslo.example", "nb");
    }

    void contact(String name, String supplierId, String email, String language) {
        client.once(
                "contact-" + email,
                "notification",
                "/people",
                () -> client.as(MANAGER, "sustainability-manager", STOCKHOLM),
                Map.of("name", name, "email", email, "language", language, "supplierId", supplierId));
    }

    void webhook(String authority, String url) {
        client.once(
                "webhook-" + authority,
                "notification",
                "/webhook-endpoints",
                () -> client.as(MANAGER, "sustainability-manager", authority),
                Map.of(
                        "url",
                        url,
                        "factTypes",
                        List.of(
                                "non-compliance-communicated",
                                "plan-submitted",
                                "plan-overdue",
                                "correction-overdue")));
    }

    private void authority(String code, String name, String country, String zone, List<String> languages) {
        client.once(
                "authority-" + code,
                "supplier",
                "/authorities",
                client::operator,
                Map.of("code", code, "name", name, "country", country, "zone", zone, "languages", languages));
    }

    private void person(String authority, String name, String email, String language) {
        client.once(
                "person-" + email,
                "notification",
                "/people",
                () -> client.as(MANAGER, "sustainability-manager", authority),
                Map.of(
                        "name",
                        name,
                        "email",
                        email,
                        "language",
                        language,
                        "authority",
                        authority,
                        "roles",
                        List.of("sustainability-manager"),
                        "subject",
                        MANAGER));
    }
}
