package org.suppliercompliance.chassis.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Asks a ClamAV daemon, by its command INSTREAM: the file in chunks, each behind its length, and a length of 0 at the end. */
public final class ClamdScan implements ContentScan {
    private static final Logger LOG = Logger.getLogger(ClamdScan.class);
    private static final Pattern ADDRESS = Pattern.compile("(?<host>[^:\\s]+):(?<port>\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final String FOUND = " FOUND";
    private static final String RETRY_SECONDS = "30";

    private final String host;
    private final int port;
    private final int timeoutMillis;

    /** The daemon at {@code host:port}. */
    public ClamdScan(String address, Duration timeout) {
        Matcher parts = ADDRESS.matcher(address.strip());
        int number = parts.matches() ? Integer.parseInt(parts.group("port")) : 0;
        if (number < 1 || number > HIGHEST_PORT) {
            throw new ConfigurationException(
                    "cannot start: chassis.content.clamd is \"" + address + "\": host:port is expected");
        }
        this.host = parts.group("host");
        this.port = number;
        this.timeoutMillis = (int) Math.min(Integer.MAX_VALUE, timeout.toMillis());
    }

    @Override
    public Optional<String> find(Path file) {
        try {
            return read(ask(file));
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("the virus scanner at %s:%d cannot be asked: %s", host, (Object) port, e.getMessage());
            throw away();
        }
    }

    private String ask(Path file) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), timeoutMillis);
            socket.setSoTimeout(timeoutMillis);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(US_ASCII));
            try (InputStream in = Files.newInputStream(file)) {
                byte[] chunk = new byte[CHUNK];
                int length;
                while ((length = in.read(chunk)) > 0) {
                    out.writeInt(length);
                    out.write(chunk, 0, length);
                }
            }
            out.writeInt(0);
            out.flush();
            return answer(socket.getInputStream());
        }
    }

    /** Up to the zero byte that ends it. */
    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int next;
        while ((next = in.read()) > 0 && answer.size() < LONGEST_ANSWER) {
            answer.write(next);
        }
        return answer.toString(US_ASCII).strip();
    }

    private static Optional<String> read(String answer) {
        if (answer.equals("stream: OK")) {
            return Optional.empty();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(FOUND)) {
            String name = answer.substring("stream: ".length(), answer.length() - FOUND.length());
            return Optional.of(name.replaceAll("[^A-Za-z0-9._-]", "_"));
        }
        LOG.warnf("the virus scanner did not say what it found: %s", answer.toLowerCase(Locale.ROOT));
        throw away();
    }

    private static ProblemException away() {
        return new ProblemException(
                        StandardProblem.UNAVAILABLE,
                        "The virus scanner does not answer, and no file is kept unseen. Send it again later.")
                .withHeader("Retry-After", RETRY_SECONDS);
    }
}
