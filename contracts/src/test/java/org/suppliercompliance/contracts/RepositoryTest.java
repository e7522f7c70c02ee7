package org.suppliercompliance.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The repository is laid out as its users asked")
class RepositoryTest {
    private static final Path ROOT = Path.of(System.getProperty("contracts.directory", "."))
            .toAbsolutePath()
            .normalize()
            .getParent();

    @Test
    @DisplayName("X4: the top level holds what the users named, and every service is a module of the build")
    void top_level() throws IOException {
        List<String> missing = Stream.of(
                        "pom.xml",
                        "supplier-service/pom.xml",
                        "audit-service/pom.xml",
                        "criteria-service/pom.xml",
                        "notification-service/pom.xml",
                        "deploy",
                        "docker-compose.yml",
                        "README.md")
                .filter(name -> !Files.exists(ROOT.resolve(name)))
                .toList();
        assertEquals(List.of(), missing);
        String build = Files.readString(ROOT.resolve("pom.xml"));
        for (String service : List.of("supplier", "criteria", "audit", "notification")) {
            assertTrue(build.contains("<module>" + service + "-service</module>"), service);
        }
    }

    @ParameterizedTest(name = "{0}-service")
    @ValueSource(strings = {"supplier", "criteria", "audit", "notification"})
    @DisplayName("X3: each service stands on the extensions the users named (the REST one under its present name)")
    void stack(String service) throws IOException {
        String build = Files.readString(ROOT.resolve(service + "-service/pom.xml"));
        List<String> missing = Stream.of(
                        "quarkus-rest-jackson",
                        "quarkus-hibernate-orm-panache",
                        "quarkus-jdbc-postgresql",
                        "quarkus-smallrye-openapi",
                        "quarkus-kafka-client")
                .filter(extension -> !build.contains("<artifactId>" + extension + "</artifactId>"))
                .toList();
        assertEquals(List.of(), missing);
        String kit = Files.readString(ROOT.resolve("service-chassis/testing/pom.xml"));
        for (String tool : List.of("rest-assured", "junit")) {
            assertTrue(kit.contains(tool), tool);
        }
    }

    @Test
    @DisplayName("X1: no service is built on another: they meet in Kafka and over REST only")
    void independent() throws IOException {
        for (String service : List.of("supplier", "criteria", "audit", "notification")) {
            String build = Files.readString(ROOT.resolve(service + "-service/pom.xml"));
            for (String other : List.of("supplier", "criteria", "audit", "notification")) {
                assertTrue(
                        other.equals(service) || !build.contains("<artifactId>" + other + "-service</artifactId>"),
                        service + " depends on " + other);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"supplier", "criteria", "audit", "notification"})
    @DisplayName("X2: integrators find each API's document in both versions, with every operation described")
    void documents(String api) throws IOException {
        for (String name : List.of(api + ".v1.json", api + ".v1.openapi-3.0.3.json")) {
            var document = new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(ROOT.resolve("contracts/openapi").resolve(name).toFile());
            assertTrue(document.path("paths").size() > 0, name);
            document.path("paths")
                    .forEach(path -> path.forEach(operation -> {
                        if (operation.has("operationId")) {
                            assertTrue(
                                    !operation.path("summary").asText().isBlank(),
                                    () -> name + " does not say what " + operation.path("operationId") + " does");
                        }
                    }));
        }
    }
}
