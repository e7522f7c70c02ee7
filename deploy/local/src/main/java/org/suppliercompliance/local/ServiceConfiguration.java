package org.suppliercompliance.local;

import java.util.LinkedHashMap;
import java.util.Map;
import org.suppliercompliance.embedded.LocalIssuer;

/** What a service is told about its surroundings: the same properties a container would get from its environment. */
record ServiceConfiguration(LocalSuiteSettings settings, SuitePorts ports, LocalIssuer issuer) {

    Map<String, String> of(String service) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("chassis.mode", settings.mode());
        properties.put("chassis.database.host", "127.0.0.1");
        properties.put("chassis.database.port", Integer.toString(ports.of("postgresql")));
        // the passwords SuiteDatabases gives; PostgreSQL listens on loopback only
        properties.put("chassis.database.owner-password", service);
        properties.put("quarkus.datasource.password", service);
        properties.put("quarkus.datasource.worker.password", service);
        properties.put("kafka.bootstrap.servers", "127.0.0.1:" + ports.of("kafka"));
        properties.put("mp.jwt.verify.publickey.location", issuer.jwks().toUri().toString());
        properties.put("mp.jwt.verify.issuer", LocalIssuer.ISSUER);
        properties.put("mp.jwt.verify.audiences", LocalIssuer.AUDIENCE);
        // beside the databases: files and rows go together
        properties.put(
                "chassis.content.folder",
                settings.directory().resolve("content").resolve(service).toString());
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.shutdown.delay", "0s");
        if (service.equals("audit")) {
            properties.put(
                    "audit.portable-results.keys",
                    ResultKeys.in(settings.directory()).toString());
        }
        if (service.equals("notification")) {
            properties.put("notification.mail.host", "127.0.0.1");
            properties.put("notification.mail.port", Integer.toString(ports.of("mail.smtp")));
            properties.put("notification.webhook.allow-loopback", "true");
            Repository.SERVICES.forEach(name ->
                    properties.put("notification.mail." + name + "-origin", "http://127.0.0.1:" + ports.of(name)));
        }
        settings.properties().forEach((name, value) -> {
            int colon = name.indexOf(':');
            if (colon < 0) {
                properties.put(name, value);
            } else if (name.substring(0, colon).equals(service)) {
                properties.put(name.substring(colon + 1), value);
            }
        });
        return properties;
    }
}
