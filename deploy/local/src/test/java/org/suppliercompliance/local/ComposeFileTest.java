package org.suppliercompliance.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.embedded.KafkaBroker;
import org.suppliercompliance.embedded.SuiteDatabases;

class ComposeFileTest {
    /** Registry, name, and the tag of one build, as 17.0.16_8-jre: a shorter tag moves to the next. */
    private static final Pattern BASE_IMAGE =
            Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+/[a-z0-9/-]+:\\d+\\.\\d+\\.\\d+_\\d+-[a-z]+");

    private final Path root = Repository.find().root();

    @Test
    @DisplayName("The compose file starts everything in order, pinned, checked for health, closed to the network")
    void the_compose_file_is_sound() throws IOException {
        assertEquals(List.of(), new ComposeFile(text(), root).faults());
    }

    @ParameterizedTest(name = "{2}")
    @DisplayName("A broken copy is found out")
    @CsvSource(delimiter = '|', textBlock = """
            image: postgres:18.6                   | image: postgres:latest                 | postgres: image is not pinned: postgres:latest
            image: apache/kafka:4.1.1              | image: apache/kafka                    | kafka: image is not pinned: apache/kafka
            topics: { condition: service_completed_successfully } | topics: { condition: service_started } | supplier-service: does not wait until topics is healthy
            kafka: { condition: service_healthy }  | broker: { condition: service_healthy } | topics: waits for broker, which is not there
            127.0.0.1:8443:8443                    | 8443:8443                              | gateway: port 8443:8443 is open to the network
            read_only: true                        | read_only: false                       | audit-service: may write to its image or runs as root
            POSTGRES_PASSWORD_FILE                 | POSTGRES_PASSWORD                      | postgres: a secret in the environment: POSTGRES_PASSWORD
            source: audit_service                  | source: audit_settings                 | audit-service: secret audit_settings is not declared
            secrets/gateway_key                    | secrets/gate_key                       | secret gateway_key: deploy/compose/secrets.sh does not make ./deploy/compose/secrets/gate_key
            source: portable_result_keys           | source: result_keys                    | audit-service: secret result_keys is not declared
            CHASSIS_MODE: production               | CHASSIS_MODE: local                    | supplier-service: does not run in production mode
            KAFKA_BOOTSTRAP_SERVERS: kafka:9092    | KAFKA: kafka:9092                      | supplier-service: KAFKA_BOOTSTRAP_SERVERS is not set
            postgres/databases.sh:/docker          | postgres/database.sh:/docker           | postgres: ./deploy/compose/postgres/database.sh does not exist
            /dev/tcp/127.0.0.1/9084 &&             | /dev/tcp/127.0.0.1/9083 &&             | notification-service: the healthcheck asks another port
            kafka: {}                              | broker: {}                             | kafka: volume kafka is not declared
            - audit-tmp:/tmp                       | - audit-tmp:/temporary                 | audit-service: /tmp is not on a disk
            user: "10001:10001"                    | tmpfs: [/tmp]                          | supplier-service: /tmp is not on a disk
            folders/audit-evidence                 | folders/evidence                       | audit-service: nobody gives it the volume audit-evidence
            chown 10001:10001                      | chown 1001:1001                        | notification-service: its volumes stay root's
            folders: { condition                   | postgres: { condition                  | criteria-service: does not wait for folders
            stop_grace_period: 75s                 | stop_grace_period: 45s                 | notification-service: may be killed before it has ended
            name: supplier-compliance              | names: supplier-compliance             | nobody knows /names
            max-size: 20m, max-file                | max-file                               | grafana: its log grows without a bound
            no-new-privileges:true                 | no-new-privileges:false                | kafka: may gain privileges
            max-size: 20m, max-file                | max-bytes: 20m, max-file               | nobody knows /services/gateway/logging/options/max-bytes
            cap_drop: [ALL]                        | cap_dropp: [ALL]                       | nobody knows /services/audit-service/cap_dropp
            security_opt:                          | security_opts:                         | nobody knows /services/gateway/security_opts
            target: service.properties             | as: service.properties                 | nobody knows /services/audit-service/secrets/as
            folders: { condition                   | folders: { when                        | nobody knows /services/supplier-service/depends_on/folders/when
            start_period: 30s                      | start_after: 30s                       | nobody knows /services/criteria-service/healthcheck/start_after
            internal: true                         | internals: true                        | nobody knows /networks/inside/internals
            prometheus: {}                         | prometheus: { kept: true }             | nobody knows /volumes/prometheus/kept
            gateway_key: { file                    | gateway_key: { path                    | nobody knows /secrets/gateway_key/path
            """)
    void a_broken_copy_is_found_out(String right, String wrong, String fault) throws IOException {
        String broken = text().replace(right, wrong);
        assertNotEquals(text(), broken, "the copy must be broken, or this proves nothing");
        var faults = new ComposeFile(broken, root).faults();
        assertTrue(faults.contains(fault), faults.toString());
    }

    @Test
    @DisplayName("The services' images stand on one build of Java, from a registry that is named, for all of them")
    void the_base_image_is_pinned() throws IOException {
        String base = "quarkus.jib.base-jvm-image=";
        String chassis = Files.readString(
                root.resolve("service-chassis/src/main/resources/META-INF/microprofile-config.properties"));
        List<String> images = chassis.lines()
                .filter(line -> line.startsWith(base))
                .map(line -> line.substring(base.length()))
                .toList();
        assertEquals(1, images.size());
        String image = images.get(0);
        assertTrue(ComposeFile.isPinned(image), image);
        assertTrue(BASE_IMAGE.matcher(image).matches(), image);
        for (String moving : List.of("latest", "17", "17-jre", "17.0.16-jre")) {
            String other = image.substring(0, image.lastIndexOf(':') + 1) + moving;
            assertFalse(BASE_IMAGE.matcher(other).matches(), other);
        }
        for (String service : Repository.SERVICES) {
            String settings =
                    Files.readString(root.resolve(service + "-service/src/main/resources/application.properties"));
            assertFalse(settings.contains(base), service);
        }
    }

    @Test
    @DisplayName("What is no YAML is found out")
    void no_yaml_is_found_out() throws IOException {
        assertEquals(
                1,
                new ComposeFile(text().replace("services:", "services: ["), root)
                        .faults()
                        .size());
    }

    @Test
    @DisplayName("Compose makes the same databases and topics as the local run")
    void compose_makes_the_same_databases_and_topics() throws IOException {
        String script = Files.readString(root.resolve("deploy/compose/postgres/databases.sh"));
        assertTrue(script.contains("for database in " + String.join(" ", SuiteDatabases.NAMES) + ";"));
        List<String> topics = Files.readAllLines(root.resolve("deploy/topics/topics.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("\\s+", " "))
                .toList();
        assertEquals(
                KafkaBroker.TOPICS.stream()
                        .map(name -> name + " 3 retention.ms=-1 cleanup.policy=delete")
                        .toList(),
                topics);
        String promised = Files.readString(root.resolve("contracts/events/asyncapi.yaml"));
        for (String name : KafkaBroker.TOPICS) {
            assertTrue(
                    promised.contains("        topic: " + name + "\n        partitions: 3\n"),
                    name + " has another number of partitions in asyncapi.yaml");
        }
    }

    @Test
    @DisplayName(
            "Each service may write its own topic, read it after a restore and those it subscribes to, and nothing else")
    void access_to_topics_is_what_the_code_needs() throws IOException {
        var needed = new TreeSet<String>();
        for (String service : SuiteDatabases.NAMES) {
            String settings =
                    Files.readString(root.resolve(service + "-service/src/main/resources/application.properties"));
            var own = Pattern.compile("(?m)^chassis\\.topic=(\\S+)").matcher(settings);
            assertTrue(own.find());
            needed.add(service + " " + own.group(1) + " write");
            // POST /restorations looks there for what others have heard
            needed.add(service + " " + own.group(1) + " read");
            try (var sources = Files.walk(root.resolve(service + "-service/src/main/java"))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(source);
                    var topic = Pattern.compile("String topic\\(\\) \\{\\s+return \"([a-z]+\\.v1)\"")
                            .matcher(text);
                    if (text.matches("(?s).*implements (TopicSubscription|Projection)\\b.*") && topic.find()) {
                        needed.add(service + " " + topic.group(1) + " read");
                    }
                }
            }
        }
        var granted = Files.readAllLines(root.resolve("deploy/topics/access.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(needed, granted);
    }

    @Test
    @DisplayName("The gateway serves the four APIs and nothing else, over TLS only, with a bound for bodies")
    void the_gateway_serves_the_four_apis() throws IOException {
        String gateway = Files.readString(root.resolve("deploy/compose/gateway/nginx.conf"));
        String compose = text();
        for (String service : SuiteDatabases.NAMES) {
            var port = Pattern.compile(service + "-service:\\n(?:.*\\n)*?      QUARKUS_HTTP_PORT: (\\d+)")
                    .matcher(compose);
            assertTrue(port.find());
            assertTrue(gateway.contains("location /" + service + "/ {"), service);
            assertTrue(gateway.contains("proxy_pass http://$" + service + ":" + port.group(1) + ";"), service);
        }
        assertEquals(4, gateway.split("proxy_pass ", -1).length - 1);
        assertEquals(1, gateway.split("listen ", -1).length - 1);
        assertTrue(gateway.contains("listen 8443 ssl;") && gateway.contains("client_max_body_size 1m;"));
    }

    @Test
    @DisplayName("FG14: what a caller says of where it comes from does not get past the gateway")
    void the_gateway_says_where_a_caller_comes_from() throws IOException {
        String gateway = Files.readString(root.resolve("deploy/compose/gateway/nginx.conf"));
        assertTrue(gateway.contains("  proxy_set_header X-Forwarded-For $remote_addr;\n"));
        for (String header :
                List.of("X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Prefix", "X-Forwarded-Ssl", "Forwarded")) {
            assertTrue(gateway.contains("  proxy_set_header " + header + " \"\";\n"), header);
        }
        // one in a location would take the place of them all
        int last = gateway.lastIndexOf("proxy_set_header");
        assertTrue(last < gateway.indexOf("  server {"), "all stand above the server");
    }

    @Test
    @DisplayName(
            "What the gateway refuses by itself is a problem document of the same status, and says when to come back")
    void the_gateway_refuses_with_problem_documents() throws IOException {
        String gateway = Files.readString(root.resolve("deploy/compose/gateway/nginx.conf"));
        Map<String, Integer> answers = new HashMap<>();
        var location = Pattern.compile("location (?:= )?(\\S+) \\{([^}]*?return (\\d{3}) '(\\{[^\\n]*})';)")
                .matcher(gateway);
        while (location.find()) {
            JsonNode problem = new ObjectMapper().readTree(location.group(4));
            int status = Integer.parseInt(location.group(3));
            assertEquals(status, problem.path("status").asInt(), location.group(1));
            assertTrue(problem.path("type").asText().startsWith("urn:problem-type:gateway:"), location.group(1));
            assertTrue(
                    problem.hasNonNull("title")
                            && problem.path("detail").asText().endsWith("."),
                    location.group(1));
            assertTrue(location.group(2).contains("default_type application/problem+json;"), location.group(1));
            assertEquals(status == 429 || status == 503, location.group(2).contains("Retry-After"), location.group(1));
            answers.put(location.group(1), status);
        }
        Set<Integer> refused = new TreeSet<>();
        var page =
                Pattern.compile("error_page ([\\d ]+?)(?: =(\\d{3}))? (\\S+);").matcher(gateway);
        while (page.find()) {
            List<Integer> codes =
                    Stream.of(page.group(1).split(" ")).map(Integer::valueOf).toList();
            int status = page.group(2) == null ? codes.get(0) : Integer.parseInt(page.group(2));
            assertEquals(status, answers.get(page.group(3)), page.group(3));
            refused.addAll(codes);
        }
        // 494 and 497 are nginx's own: headers too large, and no TLS
        assertEquals(Set.of(400, 405, 413, 414, 429, 494, 497, 501, 502, 503, 504, 505), refused);
        // nginx answers 503 to what is beyond a limit unless it is told otherwise
        assertTrue(gateway.contains("limit_req_status 429;") && gateway.contains("limit_conn_status 429;"));
    }

    @Test
    @DisplayName("Mails come from the domain in their Message-ID, and link to the gateway at the port of the host")
    void mails_name_the_public_origin() throws IOException {
        String compose = text();
        var port = Pattern.compile("- 127\\.0\\.0\\.1:(\\d+):8443\\n").matcher(compose);
        assertTrue(port.find());
        assertTrue(compose.contains(" NOTIFICATION_MAIL_ORIGIN: https://localhost:" + port.group(1) + "\n"));
        var domain = Pattern.compile(" NOTIFICATION_MAIL_MESSAGE_ID_DOMAIN: (\\S+)\\n")
                .matcher(compose);
        assertTrue(domain.find());
        assertTrue(compose.contains(" NOTIFICATION_MAIL_FROM: no-reply@" + domain.group(1) + "\n"));
    }

    @Test
    @DisplayName("Every client of the realm file hands out the suite's roles and none of Keycloak's own")
    void clients_hand_out_the_roles_of_the_suite() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(root.resolve("deploy/compose/keycloak/realm.json").toFile());
        Set<String> roles = new TreeSet<>(realm.at("/roles/realm").findValuesAsText("name"));
        assertEquals(6, roles.size());
        Map<String, Set<String>> scopes = new HashMap<>();
        for (JsonNode mapping : realm.path("scopeMappings")) {
            Set<String> scope = new TreeSet<>();
            mapping.path("roles").forEach(role -> scope.add(role.asText()));
            scopes.put(mapping.path("client").asText(), scope);
        }
        for (JsonNode client : realm.path("clients")) {
            String id = client.path("clientId").asText();
            assertFalse(client.path("fullScopeAllowed").asBoolean(true), id);
            assertEquals(roles, scopes.get(id), id);
        }
    }

    private String text() throws IOException {
        return Files.readString(root.resolve("docker-compose.yml"));
    }
}
