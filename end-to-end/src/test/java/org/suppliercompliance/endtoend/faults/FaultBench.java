package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.suppliercompliance.embedded.Folders;
import org.suppliercompliance.embedded.Ports;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.WebhookReceiver;
import org.suppliercompliance.endtoend.faults.FaultResults.Result;
import org.suppliercompliance.local.LocalSuite;
import org.suppliercompliance.local.LocalSuiteSettings;
import org.suppliercompliance.local.Repository;
import org.suppliercompliance.local.ServiceProcess;

/** The packaged suite the faults are run against: two replicas of each service, a database that flushes, four authorities. */
final class FaultBench {
    /** A case: it may fail in any way, and every way is reported. */
    interface Case {
        void run(Proof proof) throws Exception;
    }

    static final List<String> SERVICES = List.of("supplier", "criteria", "audit", "notification");
    static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    /** The bound of waits that are not the point of a case: other programs may have the machine meanwhile. */
    static final Duration LONG = Duration.ofMinutes(4);

    static final Path TARGET = Path.of("target", "faults").toAbsolutePath();
    private static final Map<String, Integer> SETTINGS = new ConcurrentHashMap<>();
    /** What is known of suites that have ended. */
    private static final List<String> MEMORY = new ArrayList<>();

    private static final List<String> GROWN = new ArrayList<>();

    private static FaultBench running;

    private final LocalSuite suite;
    private final FaultClient client = new FaultClient(Duration.ofSeconds(8));
    private final GreenMail mail;
    private final TcpProxy mailProxy;
    private final TcpProxy hookProxy;
    private final MemoryWatch memory;
    private final Tables tables;
    private final List<FaultAuthority> authorities = new ArrayList<>();
    private final Map<String, List<ServiceProcess>> replicas = new LinkedHashMap<>();
    private Duration moved = Duration.ZERO;

    private FaultBench(Path directory, Consumer<ServiceProcess> beforeTheFirstStart) {
        Folders.delete(directory);
        mail = new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.getUserManager().setAuthRequired(false);
        mail.start();
        mailProxy = new TcpProxy(mail.getSmtp().getPort());
        suite = LocalSuite.open(LocalSuiteSettings.forTests(directory)
                .durably()
                // a consumer that was killed is given up sooner than would suit a real outage: the cases wait for that
                .with("chassis.consumers.session-timeout", "3S")
                // readiness goes first, then the port, as in a cluster
                .with("quarkus.shutdown.delay", "1s")
                .with("notification:notification.delivery.lease", "15S")
                .with("notification:notification.delivery.mails-per-minute", "10000")
                .with("notification:notification.mail.port", Integer.toString(mailProxy.port()))
                .with("criteria:quarkus.log.console.json.enabled", "true"));
        SERVICES.forEach(service -> replicas.put(service, List.of(suite.service(service), suite.replica(service))));
        everyReplica().forEach(beforeTheFirstStart);
        suite.start();
        memory = new MemoryWatch(suite);
        tables = new Tables(suite);
        together(replicas.values().stream().map(each -> each.get(1)).toList(), ServiceProcess::start);
        WebhookReceiver behindProxy = new WebhookReceiver();
        hookProxy = new TcpProxy(URI.create(behindProxy.url()).getPort());
        for (String code : List.of("FLT-A", "FLT-B", "FLT-C")) {
            WebhookReceiver receiver = new WebhookReceiver();
            authorities.add(new FaultAuthority(suite, client.http(), code, receiver, receiver.url()));
        }
        String proxied = "http://127.0.0.1:" + hookProxy.port() + "/hook";
        authorities.add(new FaultAuthority(suite, client.http(), "FLT-D", behindProxy, proxied));
    }

    static synchronized FaultBench get() {
        if (running == null) {
            begin();
            running = new FaultBench(TARGET.resolve("suite"), replica -> {});
        }
        return running;
    }

    /** A suite whose services start as an older version, without the settings it does not know, in the place of the one before, which ends. */
    static synchronized FaultBench olderInItsPlace(Repository older, List<String> unknownSettings) {
        if (running == null) {
            begin();
        } else {
            MEMORY.addAll(running.memory.lines(""));
            GROWN.addAll(running.memory.grown(""));
            running.memory.close();
            running.suite.close();
            running.mail.stop();
        }
        running = new FaultBench(
                TARGET.resolve("suite-of-two-versions"), replica -> replica.builtIn(older, unknownSettings));
        return running;
    }

    private static void begin() {
        if (!Boolean.getBoolean("faults.keep")) {
            Folders.delete(TARGET.resolve("results"));
        }
    }

    static synchronized boolean isRunning() {
        return running != null;
    }

    /** How much memory the processes of every suite of this run have had. */
    static synchronized List<String> memoryLines() {
        return watched(MEMORY, MemoryWatch::lines);
    }

    /** Those of {@link #memoryLines} whose processes have grown. */
    static synchronized List<String> grownProcesses() {
        return watched(GROWN, MemoryWatch::grown);
    }

    private static List<String> watched(List<String> ended, BiFunction<MemoryWatch, String, List<String>> ask) {
        List<String> lines = new ArrayList<>(ended);
        if (running != null) {
            lines.addAll(ask.apply(running.memory, MEMORY.isEmpty() ? "" : "two versions, "));
        }
        return lines;
    }

    static FaultResults results() {
        return new FaultResults(TARGET.resolve("results"));
    }

    /** Runs a case and writes down what became of it; one without a proof that its fault hit is not shown. */
    static void prove(String id, Case body) throws Exception {
        prove(id, "", body);
    }

    /** As {@link #prove(String, Case)}, for a part of a case that is shown in several. */
    static void prove(String id, String part, Case body) throws Exception {
        Proof proof = new Proof();
        Instant start = Instant.now();
        try {
            body.run(proof);
            assertThat(proof.hits()).as("what proves that the fault hit").isNotEmpty();
            proof.figure("took", Duration.between(start, Instant.now()).toSeconds() + " s");
            results().write(new Result(id, start, proof.hits(), proof.figures(), ""), part);
        } catch (Exception | AssertionError e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage().strip();
            String reason = why.substring(0, Math.min(why.length(), 400)).replaceAll("\\s+", " ");
            results().write(new Result(id, start, proof.hits(), proof.figures(), reason), part);
            restore(e);
            throw e;
        } finally {
            Run.endOpen();
        }
    }

    /** What a case that failed left ended or bent is as before, so that the next is judged by its own fault. */
    private static void restore(Throwable failure) {
        try {
            if (isRunning()) {
                get().everybodyRuns();
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void everybodyRuns() {
        mailProxy.mode(TcpProxy.Mode.PASS);
        hookProxy.mode(TcpProxy.Mode.PASS);
        if (!suite.postgres().isAlive()) {
            suite.restartPostgres();
        }
        if (!suite.broker().isAlive()) {
            suite.broker().start();
        }
        together(everyReplica().stream().filter(each -> !each.isAlive()).toList(), ServiceProcess::start);
    }

    static int setting(String name, int usual) {
        int value = Integer.getInteger("faults." + name, usual);
        SETTINGS.put(name, value);
        return value;
    }

    /** What was asked for so far, by name, for the report. */
    static Map<String, Integer> settings() {
        return new TreeMap<>(SETTINGS);
    }

    /** Does the same to several at once and waits for all. */
    static <T> void together(List<T> all, Consumer<T> work) {
        CompletableFuture.allOf(all.stream()
                        .map(each -> CompletableFuture.runAsync(() -> work.accept(each)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** Moves the clock of the whole suite forward by this much, or back when it is negative. */
    void advance(Duration by) {
        moved = moved.plus(by);
        suite.clockOffset(moved);
    }

    Instant now() {
        return Instant.now().plus(moved);
    }

    LocalDate today() {
        return now().atZone(ZONE).toLocalDate();
    }

    LocalSuite suite() {
        return suite;
    }

    FaultClient client() {
        return client;
    }

    Http http() {
        return client.http();
    }

    Tables tables() {
        return tables;
    }

    GreenMail mail() {
        return mail;
    }

    TcpProxy mailProxy() {
        return mailProxy;
    }

    TcpProxy hookProxy() {
        return hookProxy;
    }

    List<FaultAuthority> authorities() {
        return authorities;
    }

    List<ServiceProcess> replicas(String service) {
        return replicas.get(service);
    }

    List<ServiceProcess> everyReplica() {
        return replicas.values().stream().flatMap(List::stream).toList();
    }
}
