package org.suppliercompliance.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;

/** What audit-service signs results with: made once per suite, so that a result downloaded before a restart verifies after it. */
final class ResultKeys {
    private static final int RAW = 32;

    private ResultKeys() {}

    /** The file with the keys, a JWK Set of one Ed25519 key; made when it is not there. */
    static Path in(Path directory) {
        Path file = directory.resolve("portable-result-keys.json");
        if (Files.exists(file)) {
            return file;
        }
        try {
            Files.createDirectories(directory);
            Path fresh = Files.createTempFile(
                    directory,
                    "portable-result-keys",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, made());
            return Files.move(fresh, file);
        } catch (IOException | GeneralSecurityException e) {
            throw new SuiteFailure("No key for portable results can be made in " + directory, e);
        }
    }

    private static String made() throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\",\"d\":\"%s\"}]}%n"
                .formatted(
                        last(pair.getPublic().getEncoded()),
                        last(pair.getPrivate().getEncoded()));
    }

    /** Both encodings end in the key's own 32 bytes (RFC 8410). */
    private static String last(byte[] encoded) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
    }
}
