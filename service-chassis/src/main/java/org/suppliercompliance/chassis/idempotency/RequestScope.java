package org.suppliercompliance.chassis.idempotency;

import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.json.StrictJsonReader;
import org.suppliercompliance.chassis.problem.Diagnosis;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.tenancy.Caller;

/**
 * What makes two requests the same one.
 *
 * @param scope hash of client, tenant, operation and key
 * @param request hash of the address and the body
 */
record RequestScope(byte[] scope, byte[] request) {
    private static final String HEADER = "Idempotency-Key";
    /** A structured string (RFC 8941) of at most 255 characters; a bare key of harmless characters is understood too. */
    private static final Pattern QUOTED = Pattern.compile("\"([\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]{1,255})\"");

    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,255}");

    static RequestScope of(RoutingContext context, Caller caller) {
        String key = key(context.request().headers().getAll(HEADER));
        String operation = context.request().method() + " " + context.request().path();
        String tenant = caller.tenant() == null ? "" : caller.tenant();
        String counterparty =
                caller.counterparty() == null ? "" : caller.counterparty().toString();
        byte[] body = context.get(StrictJsonReader.BODY);
        String query = context.request().query();
        return new RequestScope(
                hash(bytes(caller.subject()), bytes(tenant), bytes(counterparty), bytes(operation), bytes(key)),
                hash(bytes(query == null ? "" : query), body == null ? new byte[0] : body));
    }

    /** The number that the advisory lock is taken on. */
    long lock() {
        return ByteBuffer.wrap(scope).getLong();
    }

    private static String key(List<String> headers) {
        if (headers.size() != 1) {
            throw refused(
                    headers.isEmpty() ? "This request needs an Idempotency-Key header." : "Send one Idempotency-Key.");
        }
        String header = headers.get(0).trim();
        var quoted = QUOTED.matcher(header);
        if (quoted.matches()) {
            return quoted.group(1);
        }
        if (BARE.matcher(header).matches()) {
            return header;
        }
        throw refused("The Idempotency-Key must be a string in double quotes of 1 to 255 printable ASCII characters.");
    }

    private static RuntimeException refused(String detail) {
        return Diagnosis.badRequest(List.of(new Fault("header:" + HEADER, detail)));
    }

    private static byte[] bytes(@Nullable String text) {
        return (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
