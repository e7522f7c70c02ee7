package org.suppliercompliance.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suppliercompliance.local.LocalSuite;
import org.suppliercompliance.local.LocalSuiteSettings;
import org.suppliercompliance.local.ServiceProcess;

/** How long a service takes from the first instruction to ready, alone on the machine, and what it keeps in memory after some load. */
final class StartBenchmark {
    private static final int STARTS = 3;
    private static final int REQUESTS = 3_000;
    /** What each service is asked for in turns with its feed: lists that an integrator reads, empty ones here. */
    private static final Map<String, List<String>> LISTS = Map.of(
            "supplier", List.of("/suppliers", "/sites", "/contracts"),
            "criteria", List.of("/criteria", "/criteria-sets", "/consultations"),
            "audit", List.of("/audits", "/non-compliances", "/non-compliances?overdue=true"),
            "notification", List.of("/alerts", "/deliveries", "/webhook-endpoints"));

    private final LocalSuiteSettings settings;

    StartBenchmark(Path directory) {
        this.settings = LocalSuiteSettings.forTests(directory);
    }

    void run() {
        Table table = new Table(
                "Start, on Java " + Runtime.version().feature(),
                "service",
                "ready (s)",
                "with a trained class archive (s)",
                "resident after " + REQUESTS + " requests (MB)",
                "with the archive (MB)");
        double whole;
        try (LocalSuite suite = LocalSuite.start(settings)) {
            suite.services().forEach(ServiceProcess::stop);
            for (ServiceProcess service : suite.services()) {
                measure(service, suite, table);
            }
            suite.stop();
            long start = System.nanoTime();
            try (LocalSuite again = LocalSuite.start(settings)) {
                whole = seconds(start);
            }
        }
        table.row("all, with PostgreSQL and Kafka", whole, "", "", "").print();
    }

    private void measure(ServiceProcess service, LocalSuite suite, Table table) {
        double plain = Table.median(start(service), start(service), start(service));
        Path archive = settings.directory().resolve(service.name() + ".archive").toAbsolutePath();
        LocalSuite training = with(List.of(
                Runtime.version().feature() >= 25
                        ? "-XX:AOTCacheOutput=" + archive
                        : "-XX:ArchiveClassesAtExit=" + archive));
        training.service(service.name()).start();
        load(training, service.name());
        training.service(service.name()).stop();
        ServiceProcess trained = with(List.of(
                        Runtime.version().feature() >= 25
                                ? "-XX:AOTCache=" + archive
                                : "-XX:SharedArchiveFile=" + archive))
                .service(service.name());
        boolean there = Files.exists(archive);
        double[] starts = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            starts[i] = there ? start(trained) : Double.NaN;
        }
        table.row(
                service.name(),
                plain,
                Table.median(starts),
                residentAfterLoad(service, suite),
                there ? residentAfterLoad(trained, suite) : Double.NaN);
    }

    /** In MB. */
    private static double residentAfterLoad(ServiceProcess service, LocalSuite suite) {
        service.start();
        load(suite, service.name());
        long resident = resident(service.pid());
        service.stop();
        return resident / 1024.0;
    }

    /** The same suite, with further options of the JVM. */
    private LocalSuite with(List<String> options) {
        return LocalSuite.open(settings.jvmOptions(
                Stream.concat(settings.jvmOptions().stream(), options.stream()).toList()));
    }

    private static double start(ServiceProcess service) {
        long start = System.nanoTime();
        service.start();
        double took = seconds(start);
        service.stop();
        return took;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void load(LocalSuite suite, String service) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<HttpRequest> requests = Stream.concat(
                        Stream.of("/changes"), LISTS.getOrDefault(service, List.of()).stream())
                .map(path -> HttpRequest.newBuilder(URI.create(suite.url(service) + path))
                        .header("Authorization", "Bearer " + suite.token("integrator", "BENCH"))
                        .build())
                .toList();
        try {
            for (int i = 0; i < REQUESTS; i++) {
                HttpRequest request = requests.get(i % requests.size());
                int status = http.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status != 200) {
                    throw new IllegalStateException(request.uri() + " answered " + status);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
