package org.suppliercompliance.chassis.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.embedded.EmbeddedPostgresServer;
import org.suppliercompliance.embedded.PostgresSettings;

/** A PostgreSQL that shows a certificate, asked by the address that the settings make. */
@DisplayName(
        "The database's certificate is looked at when the settings say so, and what is wrong with it stops the start in one line")
class DatabaseTlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path directory;

    private static EmbeddedPostgresServer server;
    private static Path own;
    private static Path another;

    @BeforeAll
    static void a_server_with_a_certificate() throws Exception {
        own = certificate("server");
        another = certificate("another");
        Path key = key("server");
        server = EmbeddedPostgresServer.start(
                PostgresSettings.fast(directory.resolve("postgresql"), TestServers.programs())
                        .parameter("ssl", "on")
                        .parameter("ssl_cert_file", own.toString())
                        .parameter("ssl_key_file", key.toString()));
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void the_server_whose_certificate_is_signed_by_the_file_is_spoken_to_encrypted() throws SQLException {
        String url = url("127.0.0.1", server.port(), "verify-full", own);

        assertEquals(Optional.empty(), fault(url));
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            assertTrue(row.next() && row.getBoolean(1));
        }
    }

    @Test
    void a_server_that_somebody_else_signed_is_named() {
        String url = url("127.0.0.1", server.port(), "verify-full", another);

        assertBegins("chassis.database.ssl-root-cert: the certificate shown at " + url, fault(url));
    }

    @Test
    void a_certificate_of_another_host_is_named_unless_only_the_signer_counts() {
        String full = url("localhost", server.port(), "verify-full", own);

        assertEquals(
                Optional.of("chassis.database.host: the certificate shown at " + full + " is for another host"),
                fault(full));
        assertEquals(Optional.empty(), fault(url("localhost", server.port(), "verify-ca", own)));
    }

    @Test
    void a_server_without_tls_is_named() {
        String url = url("127.0.0.1", TestServers.databasePort(), "verify-full", own);

        assertEquals(Optional.of("chassis.database.ssl-mode: " + url + " offers no TLS"), fault(url));
    }

    @Test
    void without_further_settings_any_server_is_spoken_to() {
        SmallRyeConfig settings = settings(Map.of("chassis.database.host", "127.0.0.1"));

        assertEquals(
                "jdbc:postgresql://127.0.0.1:5432/shop?currentSchema=public&sslmode=prefer&sslrootcert=",
                settings.getValue("quarkus.datasource.jdbc.url", String.class));
        for (int port : List.of(server.port(), TestServers.databasePort())) {
            assertEquals(
                    Optional.empty(),
                    fault("jdbc:postgresql://127.0.0.1:" + port + "/postgres?sslmode=prefer&sslrootcert="));
        }
    }

    @Test
    void a_file_without_certificates_is_named() throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.crt"), "");

        assertEquals(Optional.empty(), DatabaseTls.fault("verify-full", own.toString()));
        for (Path file : List.of(empty, directory.resolve("missing.crt"), directory)) {
            assertEquals(
                    Optional.of("chassis.database.ssl-root-cert is \"" + file
                            + "\": no certificates (PEM) could be read there"),
                    DatabaseTls.fault("verify-full", file.toString()));
        }
    }

    private static Optional<String> fault(String url) {
        return Logins.fault(url, "postgres", "postgres", "the_password");
    }

    private static void assertBegins(String expected, Optional<String> sentence) {
        assertTrue(sentence.orElse("").startsWith(expected), sentence::toString);
    }

    /** The address as the settings of every service make it. */
    private static String url(String host, int port, String mode, Path rootCert) {
        return settings(Map.of(
                        "chassis.database.host",
                        host,
                        "chassis.database.port",
                        Integer.toString(port),
                        "chassis.database.name",
                        "postgres",
                        "chassis.database.ssl-mode",
                        mode,
                        "chassis.database.ssl-root-cert",
                        rootCert.toString()))
                .getValue("quarkus.datasource.jdbc.url", String.class);
    }

    private static SmallRyeConfig settings(Map<String, String> said) {
        try {
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withSources(
                            new PropertiesConfigSource(said, "said", 400),
                            new PropertiesConfigSource(Map.of("chassis.service", "shop"), "service", 200),
                            new PropertiesConfigSource(
                                    DatabaseTls.class.getResource("/META-INF/microprofile-config.properties"), 100))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A certificate for 127.0.0.1 that signs itself. */
    private static Path certificate(String name) throws IOException, InterruptedException {
        keytool(name, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=ip:127.0.0.1");
        Path file = directory.resolve(name + ".crt");
        keytool(name, "-exportcert", "-rfc", "-file", file.toString());
        return file;
    }

    private static Path key(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(directory.resolve(name + ".p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        byte[] key = store.getKey(name, PASSWORD.toCharArray()).getEncoded();
        Path file = Files.createFile(
                directory.resolve(name + ".key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private static void keytool(String name, String... options) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-alias",
                name,
                "-keystore",
                directory.resolve(name + ".p12").toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        call.addAll(List.of(options));
        Path log = directory.resolve("keytool.log");
        int ended = new ProcessBuilder(call)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertEquals(0, ended, Files.readString(log));
    }
}
