package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.suppliercompliance.embedded.Folders;

/** Certificates for receivers on this machine, signed by somebody of their own whom a process may be told to trust. */
final class Certificates {
    static final String PASSWORD = "changeit";

    private static final String SIGNER = "signer";
    private static final String SERVER = "server";

    private final Path directory;

    Certificates(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        Folders.delete(directory);
        Files.createDirectories(directory);
        keytool("-genkeypair", SIGNER, "-keyalg", "EC", "-dname", "CN=Signer of the fault proof", "-ext", "bc:c");
        keytool("-genkeypair", SERVER, "-keyalg", "EC", "-dname", "CN=Receiver of the fault proof");
        keytool("-certreq", SERVER, "-file", file("request.csr"));
    }

    /** A trust store that holds who signs here, and nobody else. */
    Path trusted() throws IOException, GeneralSecurityException {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(SIGNER, store(SIGNER).getCertificate(SIGNER));
        Path file = directory.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trust.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** What a server needs to show a certificate for this host ({@code ip:127.0.0.1}), good from this day on ({@code -10d}) for so many days. */
    SSLContext signed(String host, String from, int days)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path certificate = directory.resolve("certificate.pem");
        keytool(
                "-gencert",
                SIGNER,
                "-infile",
                file("request.csr"),
                "-outfile",
                certificate.toString(),
                "-rfc",
                "-ext",
                "san=" + host,
                "-startdate",
                from,
                "-validity",
                Integer.toString(days));
        char[] password = PASSWORD.toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            Certificate own = CertificateFactory.getInstance("X.509").generateCertificate(in);
            keys.setKeyEntry(SERVER, store(SERVER).getKey(SERVER, password), password, new Certificate[] {
                own, store(SIGNER).getCertificate(SIGNER)
            });
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore store(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(directory.resolve(name + ".p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private void keytool(String command, String name, String... options) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                command,
                "-alias",
                name,
                "-keystore",
                file(name + ".p12"),
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
        assertThat(ended).as(Files.readString(log)).isZero();
    }
}
