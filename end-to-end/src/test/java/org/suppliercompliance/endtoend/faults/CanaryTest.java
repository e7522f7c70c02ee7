package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.local.ServiceProcess;

/** After everything that went wrong: what the services wrote into their logs. */
@Order(20)
@Tag("faults")
class CanaryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FaultBench bench = FaultBench.get();

    @Test
    @DisplayName(
            "FG16: no name, address, token or secret is in any log of the whole run, and each line of a JSON log is JSON")
    void nothing_of_a_person_is_in_the_logs() throws Exception {
        FaultBench.prove("FG16", proof -> {
            Map<String, String> canaries = canaries();
            provoke(canaries);
            long lines = 0;
            List<String> found = new ArrayList<>();
            for (ServiceProcess service : bench.suite().services()) {
                if (!Files.exists(service.log())) {
                    continue;
                }
                for (String line : Files.readAllLines(service.log())) {
                    lines++;
                    canaries.forEach((what, canary) -> {
                        if (line.contains(canary)) {
                            found.add(service.name() + ": " + what);
                        }
                    });
                }
            }
            proof.figure("lines", lines);
            proof.figure("canaries", canaries.size());
            proof.figure("found", found.stream().distinct().toList());
            proof.hit(lines + " lines of " + bench.suite().services().size() + " processes, after every fault before");
            assertThat(found).isEmpty();
            for (ServiceProcess criteria : bench.replicas("criteria")) {
                List<String> log = Files.readAllLines(criteria.log());
                assertThat(log.stream().filter(line -> !isJson(line)).toList()).isEmpty();
                assertThat(log).anyMatch(line -> line.contains("\"level\""));
            }
        });
    }

    private Map<String, String> canaries() {
        Map<String, String> canaries = new LinkedHashMap<>();
        for (FaultAuthority authority : bench.authorities()) {
            canaries.put("the name of a manager", "Manager of " + authority.code);
            canaries.put("the name of a contact", "Contact of " + authority.code);
            canaries.put("the address of " + authority.code, authority.managerMail);
            canaries.put("the contact of " + authority.code, authority.supplierMail);
            canaries.put("the webhook secret of " + authority.code, authority.webhookSecret);
            canaries.put("the path of the endpoint of " + authority.code, authority.receiver.url());
        }
        canaries.put("an address of the load", "@example.org");
        canaries.put("a name that is refused", "Canaria Flores");
        canaries.put("an address that is refused", "canaria.flores");
        canaries.put("a token", "eyJ");
        canaries.put("a bearer", "Bearer ");
        canaries.put("the description of a finding", "behind the poison");
        return canaries;
    }

    /** Requests that are refused, each with something in it that must not be quoted. */
    private void provoke(Map<String, String> canaries) {
        FaultAuthority authority = bench.authorities().get(0);
        String people = bench.suite().url("notification") + "/people";
        String token = authority.token("sustainability-manager");
        String name = canaries.get("a name that is refused");
        assertThat(bench.http()
                        .create(people, token, "{\"name\": \"" + name + "\", \"email\": 1")
                        .status())
                .isEqualTo(400);
        String taken = Http.body(
                Map.of("name", name, "email", authority.managerMail, "language", "nb", "roles", List.of("buyer")));
        assertThat(bench.http().create(people, token, taken).status()).isBetween(400, 499);
        assertThat(bench.http()
                        .get(people + "?q=canaria.flores%0d%0aforged", token)
                        .status())
                .isBetween(200, 499);
        assertThat(bench.http().get(people, token + "x").status()).isEqualTo(401);
    }

    private static boolean isJson(String line) {
        try {
            return JSON.readTree(line).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
