package org.suppliercompliance.chassis.content.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suppliercompliance.chassis.content.SpooledContent;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Against a server that speaks S3 and checks signatures, in this JVM on loopback. */
@DisplayName("Content in a bucket")
class S3StoreTest {
    private static final String BUCKET = "evidence";

    private static BlobStoreContext blobs;
    private static S3Proxy server;

    @TempDir
    Path folder;

    private S3Store store;

    @BeforeAll
    static void start() throws Exception {
        blobs = ContextBuilder.newBuilder(new TransientApiMetadata())
                .credentials("identity", "credential")
                .build(BlobStoreContext.class);
        server = S3Proxy.builder()
                .blobStore(blobs.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
                .build();
        server.start();
        blobs.getBlobStore().createContainerInLocation(null, BUCKET);
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
        blobs.close();
    }

    @BeforeEach
    void a_store() {
        store = store("secret", server.getPort());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private record Bucket(
            Optional<String> bucket, Optional<URI> endpoint, Optional<String> accessKey, Optional<String> secretKey)
            implements S3Settings {
        @Override
        public String prefix() {
            return "shop/";
        }

        @Override
        public String region() {
            return "eu-north-1";
        }

        @Override
        public boolean pathStyle() {
            return true;
        }
    }

    private static S3Store store(String secret, int port) {
        return new S3Store(new Bucket(
                Optional.of(BUCKET),
                Optional.of(URI.create("http://127.0.0.1:" + port)),
                Optional.of("key"),
                Optional.of(secret)));
    }

    private SpooledContent received(byte[] content) throws Exception {
        Path file = Files.write(folder.resolve("body"), content);
        return new SpooledContent(
                file,
                content.length,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }

    private static byte[] content(int seed) {
        byte[] content = new byte[300_000];
        new Random(seed).nextBytes(content);
        return content;
    }

    private static BlobStore blobs() {
        return blobs.getBlobStore();
    }

    @Test
    @DisplayName("content is kept under its hash, once, comes back as it was, and is forgotten once")
    void content_is_kept_under_its_hash() throws Exception {
        byte[] content = content(1);
        SpooledContent received = received(content);
        String key = "shop/" + received.sha256();

        store.keep(received);
        store.keep(received);
        assertTrue(blobs().blobExists(BUCKET, key));
        try (InputStream kept = store.open(received.sha256())) {
            assertArrayEquals(content, kept.readAllBytes());
        }
        store.delete(received.sha256());
        store.delete(received.sha256());
        assertFalse(blobs().blobExists(BUCKET, key));
        assertThrows(IllegalStateException.class, () -> store.open(received.sha256()));
    }

    @Test
    @DisplayName("a server that is away or refuses the key is 503, to be tried again, and nothing is kept")
    void a_server_that_is_away() throws Exception {
        SpooledContent received = received(content(2));
        S3Store wrongKey = store("another secret", server.getPort());
        S3Store nobody = store("secret", 1);
        for (S3Store refused : new S3Store[] {wrongKey, nobody}) {
            ProblemException problem = assertThrows(ProblemException.class, () -> refused.keep(received));
            assertEquals(StandardProblem.UNAVAILABLE, problem.type());
            assertEquals("30", problem.headers().get("Retry-After"));
            refused.close();
        }
        assertFalse(blobs().blobExists(BUCKET, "shop/" + received.sha256()));
    }

    @Test
    @DisplayName("a bucket that is not named is told by the name of its setting")
    void a_bucket_is_named() {
        S3Store unnamed =
                new S3Store(new Bucket(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        ConfigurationException missing = assertThrows(ConfigurationException.class, unnamed::requireConfigured);
        assertEquals("cannot start: chassis.content.s3.bucket is not set", missing.getMessage());
    }
}
