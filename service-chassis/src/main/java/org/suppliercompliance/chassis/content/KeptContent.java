package org.suppliercompliance.chassis.content;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Kept content on its way out. */
public record KeptContent(String fileName, String mediaType, long bytes, String sha256, Supplier<InputStream> source) {
    private static final int BUFFER = 64 * 1024;

    /**
     * Writes the content. The last part is held back until the whole is known to have the stored hash: content that was damaged in the
     * store breaks off, and is never taken for whole.
     */
    public void writeTo(OutputStream out) throws IOException {
        MessageDigest digest = newDigest();
        byte[] held = new byte[BUFFER];
        byte[] next = new byte[BUFFER];
        try (InputStream in = source.get()) {
            int length = in.readNBytes(held, 0, BUFFER);
            while (true) {
                digest.update(held, 0, length);
                int following = in.readNBytes(next, 0, BUFFER);
                if (following == 0) {
                    break;
                }
                out.write(held, 0, length);
                byte[] free = held;
                held = next;
                next = free;
                length = following;
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                throw new IOException("the stored content " + sha256 + " is damaged");
            }
            out.write(held, 0, length);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * As an attachment under its name, with its hash as strong ETag and as digest; 304 when the caller has it, 429 or 503 when too many are
     * being read.
     */
    public Response answer(@Nullable String ifNoneMatch) {
        String etag = "\"" + sha256 + "\"";
        if (names(ifNoneMatch, etag)) {
            return Response.notModified().header("ETag", etag).build();
        }
        CDI.current().select(Downloads.class).get().begin();
        StreamingOutput body = this::writeTo;
        return Response.ok(body)
                .type(mediaType)
                .header("Content-Length", bytes)
                .header("Content-Disposition", FileName.attachment(fileName))
                .header("ETag", etag)
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(sha256)) + ":")
                .build();
    }

    private static boolean names(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::trim)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }
}
