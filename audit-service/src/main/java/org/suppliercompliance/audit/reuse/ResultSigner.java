package org.suppliercompliance.audit.reuse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.suppliercompliance.audit.sharing.SharedContent;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Signs portable results with the key that the setting names. Made at the start: a file that cannot be used is told then. */
@Startup(60)
@ApplicationScoped
class ResultSigner {
    private final SigningKeys keys;
    private final PortableResultSettings settings;
    private final ObjectMapper json;
    private final ObjectMapper canonical;

    ResultSigner(
            PortableResultSettings settings, @ConfigProperty(name = "chassis.mode") String mode, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
        this.canonical = json.copy()
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        boolean production = mode.strip().equalsIgnoreCase("production");
        this.keys = settings.keys()
                .map(SigningKeys::in)
                .orElseGet(() -> production ? SigningKeys.none() : SigningKeys.made());
    }

    PublishedKeys published() {
        return new PublishedKeys(keys.published());
    }

    ConformityCredential.Issuer issuer() {
        return ConformityCredential.Issuer.of(settings.issuer(), settings.issuerName());
    }

    PortableResult signed(ConformityCredential credential) {
        String jws = keys.sign(bytes(json, credential), "vc+jwt", "vc")
                .orElseThrow(() -> new ProblemException(
                        StandardProblem.UNAVAILABLE, "This service has no key to sign with; its operator sets one."));
        return new PortableResult(credential, jws);
    }

    /** SHA-256 of what is shared, written without white space and with members in order (RFC 8785), in hexadecimal. */
    String digest(SharedContent content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(canonical, content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(ObjectMapper json, Object value) {
        try {
            return json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }
}
