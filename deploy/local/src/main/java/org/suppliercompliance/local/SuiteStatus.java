package org.suppliercompliance.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.suppliercompliance.embedded.LocalIssuer;
import org.suppliercompliance.embedded.Ports;

/** The addresses of a suite and what of it runs; one JSON document, of which the text for people is made. */
final class SuiteStatus {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode document;
    private final boolean ready;

    private SuiteStatus(ObjectNode document, boolean ready) {
        this.document = document;
        this.ready = ready;
    }

    static SuiteStatus of(LocalSuite suite) {
        var document = JSON.createObjectNode();
        boolean running = suite.isRunning();
        boolean ready = running && suite.isReady();
        document.put("running", running);
        document.put("ready", ready);
        document.put("directory", suite.directory().toString());
        var services = document.putObject("services");
        for (ServiceProcess service : suite.services()) {
            var one = services.putObject(service.name());
            one.put("baseUrl", service.baseUrl());
            one.put("openapi", service.baseUrl() + "/openapi");
            one.put("management", service.managementUrl());
            one.put("ready", service.isReady());
            if (service.isAlive()) {
                one.put("pid", service.pid());
            }
        }
        int postgres = suite.ports().of("postgresql");
        var databases = document.putObject("postgresql");
        databases.put("host", "127.0.0.1");
        databases.put("port", postgres);
        databases.put("jdbcUrl", "jdbc:postgresql://127.0.0.1:" + postgres + "/{database}");
        databases.put("running", Ports.isAnswering(postgres));
        var kafka = document.putObject("kafka");
        kafka.put("bootstrapServers", suite.broker().bootstrapServers());
        kafka.put("running", suite.broker().isAlive());
        var mail = document.putObject("mail");
        mail.put("smtp", "127.0.0.1:" + suite.mail().smtpPort());
        mail.put("api", suite.mail().apiUrl());
        mail.put("running", suite.mail().isAlive());
        var receiver = document.putObject("webhookReceiver");
        receiver.put("url", "http://127.0.0.1:" + suite.ports().of("receiver") + "/");
        receiver.put("running", suite.process("receiver").isAlive());
        var tokens = document.putObject("tokens");
        tokens.put("issuer", LocalIssuer.ISSUER);
        tokens.put("audience", LocalIssuer.AUDIENCE);
        tokens.put("jwks", suite.issuer().jwks().toUri().toString());
        return new SuiteStatus(document, ready);
    }

    boolean isReady() {
        return ready;
    }

    String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        var text = new StringBuilder();
        document.path("services").fields().forEachRemaining(entry -> {
            var service = entry.getValue();
            line(
                    text,
                    entry.getKey(),
                    service.path("baseUrl").asText(),
                    service.path("ready").asBoolean());
        });
        var postgres = document.path("postgresql");
        line(
                text,
                "PostgreSQL",
                "127.0.0.1:" + postgres.path("port").asInt(),
                postgres.path("running").asBoolean());
        var kafka = document.path("kafka");
        line(
                text,
                "Kafka",
                kafka.path("bootstrapServers").asText(),
                kafka.path("running").asBoolean());
        var mail = document.path("mail");
        line(
                text,
                "mails",
                mail.path("api").asText() + "/api/user",
                mail.path("running").asBoolean());
        var receiver = document.path("webhookReceiver");
        line(
                text,
                "webhooks",
                receiver.path("url").asText(),
                receiver.path("running").asBoolean());
        text.append("  %-14s %s%n"
                .formatted("token keys", document.path("tokens").path("jwks").asText()));
        text.append(ready ? "Ready." : "Not ready. Start it with ./suite up");
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String address, boolean runs) {
        text.append("  %-14s %-45s %s%n".formatted(name, address, runs ? "runs" : "-"));
    }
}
