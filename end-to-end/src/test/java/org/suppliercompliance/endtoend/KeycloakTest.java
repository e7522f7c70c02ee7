package org.suppliercompliance.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.restassured.response.Response;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.suppliercompliance.local.LocalSuite;
import org.suppliercompliance.local.LocalSuiteSettings;

/** The realm file of the deployment in a real Keycloak; a packaged service takes its tokens with the settings of the deployment. */
@Tag("keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTest {
    private static final Path HOME = Path.of("target/keycloak/keycloak-26.7.3").toAbsolutePath();
    private static final Path REALM = Path.of("../deploy/compose/keycloak/realm.json");
    private static final String REDIRECT = "https://localhost:8443/signed-in";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final String password = UUID.randomUUID().toString();
    private final String secret = UUID.randomUUID().toString();
    private Process keycloak;
    private LocalSuite suite;
    private String realm;

    @BeforeAll
    void start(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path directory) throws IOException {
        int port = freePort();
        realm = "http://127.0.0.1:" + port + "/realms/supplier-compliance";
        Files.createDirectories(HOME.resolve("data/import"));
        Files.writeString(HOME.resolve("data/import/realm.json"), realmWithDefaultRoles());
        ProcessBuilder start = new ProcessBuilder(
                HOME.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--db=dev-mem");
        start.environment().put("DEMO_PASSWORD", password);
        start.environment().put("MACHINE_SECRET", secret);
        start.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx384m");
        start.redirectErrorStream(true).redirectOutput(new File("target/keycloak.log"));
        keycloak = start.start();
        suite = LocalSuite.start(LocalSuiteSettings.forTests(directory)
                .only("audit")
                .with("mp.jwt.verify.publickey.location", realm + "/protocol/openid-connect/certs")
                .with("mp.jwt.verify.issuer", realm)
                .with("mp.jwt.verify.audiences", "supplier-compliance")
                .with("smallrye.jwt.path.groups", "realm_access/roles"));
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> given().get(realm).statusCode() == 200);
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (suite != null) {
            suite.close();
        }
        if (keycloak != null) {
            keycloak.descendants().forEach(ProcessHandle::destroy);
            keycloak.destroy();
            keycloak.waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Test
    @DisplayName(
            "A program gets a token by its client's secret, for one authority, and reads what an integrator may read")
    void a_program_signs_in_by_client_credentials() throws IOException {
        String token = machine("procurement-stockholm");
        JsonNode claims = claims(token);
        assertThat(claims.path("authority").asText()).isEqualTo("REGION-STOCKHOLM");
        assertThat(roles(claims)).isEqualTo("[\"integrator\"]");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isLessThanOrEqualTo(600);
        assertThat(read("/changes", token)).isEqualTo(200);
        assertThat(read("/dead-letters", token)).as("an operator's operation").isEqualTo(403);
        assertThat(read("/dead-letters", machine("operations"))).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "FG8: a token of the same issuer for another audience is refused, and so is one whose signature was touched")
    void a_token_for_another_audience_is_refused() {
        assertThat(read("/changes", machine("another-application"))).isEqualTo(401);
        String token = machine("procurement-stockholm");
        char touched = token.charAt(token.length() - 10) == 'A' ? 'B' : 'A';
        assertThat(read(
                        "/changes",
                        token.substring(0, token.length() - 10) + touched + token.substring(token.length() - 9)))
                .isEqualTo(401);
    }

    @Test
    @DisplayName(
            "A person signs in with a browser, and the token says authority, or the supplier, and the suite's role: none of Keycloak's own")
    void a_person_signs_in() throws Exception {
        JsonNode eva = claims(person("eva"));
        assertThat(eva.path("authority").asText()).isEqualTo("REGION-STOCKHOLM");
        assertThat(roles(eva)).isEqualTo("[\"sustainability-manager\"]");
        assertThat(read("/non-compliances", person("eva"))).isEqualTo(200);
        JsonNode sol = claims(person("sol"));
        assertThat(sol.path("supplier").asText()).isEqualTo("019aabcd-0000-7000-8000-000000000001");
        assertThat(sol.has("authority")).isFalse();
        assertThat(roles(sol)).isEqualTo("[\"supplier\"]");
    }

    /** The realm file, in which everybody has what Keycloak gives those who are added later. */
    private static String realmWithDefaultRoles() throws IOException {
        JsonNode file = new ObjectMapper().readTree(REALM.toFile());
        for (JsonNode user : file.path("users")) {
            ((ArrayNode) user.path("realmRoles")).add("default-roles-supplier-compliance");
        }
        return file.toString();
    }

    private static String roles(JsonNode claims) {
        return claims.path("realm_access").path("roles").toString();
    }

    private int read(String path, String token) {
        return given().auth().oauth2(token).get(suite.url("audit") + path).statusCode();
    }

    private String machine(String client) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_secret", secret)
                .post(realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** The authorization code flow with PKCE, as a browser walks it. */
    private String person(String name) throws Exception {
        String verifier = UUID.randomUUID().toString() + UUID.randomUUID();
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        Response form = given().redirects()
                .follow(false)
                .queryParam("client_id", "supplier-compliance")
                .queryParam("response_type", "code")
                .queryParam("scope", "openid")
                .queryParam("redirect_uri", REDIRECT)
                .queryParam("code_challenge", challenge)
                .queryParam("code_challenge_method", "S256")
                .get(realm + "/protocol/openid-connect/auth");
        Matcher action = FORM.matcher(form.asString());
        assertThat(action.find()).as(form.asString()).isTrue();
        Response signedIn = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(form.getCookies())
                .contentType("application/x-www-form-urlencoded")
                .body("username=" + name + "&password=" + password)
                .post(action.group(1).replace("&amp;", "&"));
        String location = String.valueOf(signedIn.getHeader("Location"));
        assertThat(location).startsWith(REDIRECT).contains("code=");
        return given().formParam("grant_type", "authorization_code")
                .formParam("client_id", "supplier-compliance")
                .formParam("redirect_uri", REDIRECT)
                .formParam("code_verifier", verifier)
                .formParam("code", location.replaceFirst(".*[?&]code=([^&]+).*", "$1"))
                .post(realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
