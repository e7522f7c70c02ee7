package org.suppliercompliance.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("FF9 a signed webhook is kept with the contracts, for verifiers in other languages")
class WebhookExampleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLE = Path.of(System.getProperty("contracts.directory", "../contracts"))
            .resolve("webhooks")
            .resolve("signed.example.json");
    /** The beginning of every Ed25519 key in X.509 form; the 32 bytes of the key follow. */
    private static final String X509 = "302a300506032b6570032100";

    static PublicKey publicKey(String shown) throws Exception {
        String hex = X509 + HexFormat.of().formatHex(Base64.getDecoder().decode(shown.substring("whpk_".length())));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(hex)));
    }

    static boolean verified(String shown, String signature, String content) throws Exception {
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey(shown));
        verifier.update(content.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
    }

    @Test
    @Tag("FF9")
    @DisplayName(
            "FF9 the example in contracts/webhooks is what this code signs: twice while a rotation overlaps, by v1 and by v1a")
    void the_example_is_what_this_code_signs() throws Exception {
        ObjectNode example = (ObjectNode) JSON.readTree(Files.readString(EXAMPLE));
        List<String> secrets = texts(example.get("secrets"));
        List<String> privateKeys = texts(example.get("privateKeys"));
        Map<String, String> headers = WebhookHeaders.of(
                example.path("headers").path("webhook-id").asText(),
                Instant.ofEpochSecond(
                        example.path("headers").path("webhook-timestamp").asLong()),
                example.path("body").asText(),
                secrets,
                privateKeys);
        if (Boolean.getBoolean("contracts.update")) {
            headers.forEach(((ObjectNode) example.get("headers"))::put);
            Files.writeString(EXAMPLE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example) + "\n");
        }
        for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            assertEquals(example.path("headers").path(name).asText(), headers.get(name), name);
        }
        assertEquals(4, headers.getOrDefault("webhook-signature", "").split(" ").length);
    }

    @Test
    @DisplayName("the body of the example is one that this code writes, member by member")
    void the_body_is_one_of_ours() throws Exception {
        String body = JSON.readTree(Files.readString(EXAMPLE)).path("body").asText();
        ObjectMapper json = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        WebhookPayload read = json.readValue(body, WebhookPayload.class);
        assertEquals(body, json.writeValueAsString(read));
        assertEquals(read.data().nonComplianceId(), read.data().subjectId());
    }

    @Test
    @Tag("FF9")
    @DisplayName("FF9 the JDK's Ed25519 verifies v1a with the public key that is shown, and refuses another body")
    void the_jdk_verifies() throws Exception {
        SigningKeys keys = SigningKeys.fresh();
        String signature = SigningKeys.sign(keys.privateKey(), "msg_1.1.åäö 漢");
        assertTrue(verified(keys.publicKey(), signature, "msg_1.1.åäö 漢"));
        assertFalse(verified(keys.publicKey(), signature, "msg_1.1.åäö 漢 "));
        assertFalse(verified(SigningKeys.fresh().publicKey(), signature, "msg_1.1.åäö 漢"));
    }

    @Test
    @Tag("FF9")
    @DisplayName("FF9 the public key that the API document shows is one: that of the example")
    void the_key_in_the_document_is_one() throws Exception {
        JsonNode shown = JSON.readTree(Files.readString(
                        EXAMPLE.resolve("../../openapi/notification.v1.json").normalize()))
                .at("/components/schemas/EndpointView/properties/publicKey/examples/0");
        assertEquals(JSON.readTree(Files.readString(EXAMPLE)).at("/publicKeys/0"), shown);
        assertEquals("Ed25519", publicKey(shown.asText()).getAlgorithm().replace("EdDSA", "Ed25519"));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
