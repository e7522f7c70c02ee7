package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.local.ServiceProcess;

/** Receivers of webhooks show certificates of somebody who is trusted: a right one, one that is out of date, and one for another host. */
@Order(7)
@Tag("faults")
class CertificatesTest {
    private static final String HERE = "ip:127.0.0.1";

    private final FaultBench bench = FaultBench.get();
    private final FaultAuthority authority = bench.authorities().get(0);

    @Test
    @DisplayName(
            "FF6: a receiver whose certificate is out of date, not good yet, or for another host gets nothing, though its signer is trusted; one whose certificate is right gets all")
    void only_the_right_certificate_is_believed() throws Exception {
        FaultBench.prove("FF6", proof -> {
            Certificates certificates = new Certificates(FaultBench.TARGET.resolve("certificates"));
            ServiceProcess replica = bench.suite()
                    .replica("notification")
                    .property("javax.net.ssl.trustStore", certificates.trusted().toString())
                    .property("javax.net.ssl.trustStorePassword", Certificates.PASSWORD)
                    .property("chassis.consumers.enabled", "false")
                    .property("chassis.relay.enabled", "false")
                    .property("chassis.watch.enabled", "false");
            try {
                replica.start();
                Call right = call(replica, certificates.signed(HERE, "-1d", 30));
                assertThat(right.answer().path("accepted").asBoolean())
                        .as(right.answer().toString())
                        .isTrue();
                assertThat(right.served()).isEqualTo(1);
                Map<String, SSLContext> wrong = Map.of(
                        "out of date", certificates.signed(HERE, "-10d", 5),
                        "not good yet", certificates.signed(HERE, "+5d", 5),
                        "for another host", certificates.signed("dns:hooks.example.org", "-1d", 30));
                for (Map.Entry<String, SSLContext> each : wrong.entrySet()) {
                    Call call = call(replica, each.getValue());
                    String outcome = call.answer().path("outcome").asText();
                    proof.hit("a certificate " + each.getKey() + ": " + outcome);
                    assertThat(outcome).as(each.getKey()).isEqualTo("TLS_FAILED");
                    assertThat(call.served()).as(each.getKey()).isZero();
                }
            } finally {
                replica.stop();
            }
        });
    }

    /** How a call to an endpoint ended, and how many requests arrived there. */
    private record Call(JsonNode answer, int served) {}

    private Call call(ServiceProcess replica, SSLContext certificate) throws IOException {
        AtomicInteger served = new AtomicInteger();
        HttpsServer receiver = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        receiver.setHttpsConfigurator(new HttpsConfigurator(certificate));
        receiver.createContext("/hook", exchange -> {
            served.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        String token = authority.token("integrator");
        String endpoints = replica.baseUrl() + "/webhook-endpoints";
        String url = "https://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        String endpoint = authority
                .create(
                        "notification",
                        "/webhook-endpoints",
                        token,
                        Map.of("url", url, "factTypes", List.of("plan-overdue")))
                .id();
        try {
            JsonNode answer = bench.http()
                    .create(endpoints + "/" + endpoint + "/test-call", token, "{}")
                    .expect(200)
                    .body();
            return new Call(answer, served.get());
        } finally {
            // what is left would be told of later cases, and the others do not trust its signer
            bench.http().delete(endpoints + "/" + endpoint, token).expect(204);
            receiver.stop(0);
        }
    }
}
