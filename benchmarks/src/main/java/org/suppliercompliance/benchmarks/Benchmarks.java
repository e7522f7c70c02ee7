package org.suppliercompliance.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suppliercompliance.embedded.Folders;
import org.suppliercompliance.local.LocalSuite;
import org.suppliercompliance.local.LocalSuiteSettings;

/** Starts the suite with a durable PostgreSQL, runs the measurements named on the command line (all without), prints one table each. */
public final class Benchmarks {
    private static final List<String> SERVICE_JVM = List.of(
            "-Xms512m",
            "-Xmx512m",
            "-Xmn320m",
            "-XX:+UseSerialGC",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private Benchmarks() {}

    public static void main(String[] arguments) {
        Set<String> wanted = Set.of(arguments);
        Path directory = Path.of(
                "benchmarks", "target", "suite-" + ProcessHandle.current().pid());
        run(wanted, directory);
        // what fails leaves its logs behind
        Folders.delete(directory);
    }

    private static void run(Set<String> wanted, Path directory) {
        if (wanted.isEmpty() || wanted.contains("start")) {
            new StartBenchmark(directory.resolve("start")).run();
        }
        if (wanted.isEmpty() || wanted.contains("migrate")) {
            new MigrationBenchmark(directory.resolve("migrate")).run();
        }
        if (!wanted.isEmpty() && Set.of("start", "migrate").containsAll(wanted)) {
            return;
        }
        LocalSuiteSettings settings = LocalSuiteSettings.forTests(directory)
                .durably()
                .jvmOptions(SERVICE_JVM)
                .with("chassis.limits.client-per-minute", "100000000")
                .with("chassis.limits.tenant-per-minute", "100000000")
                .with("notification:notification.delivery.mails-per-minute", "1000000");
        try (LocalSuite suite = LocalSuite.start(settings)) {
            Setting setting = Setting.prepare(suite);
            Map<String, Runnable> all = new LinkedHashMap<>();
            all.put("communicate", () -> setting.alone("audit", () -> new ActBenchmark(setting).run()));
            all.put("read", () -> setting.alone("audit", () -> new ReadBenchmark(setting).one()));
            all.put("overdue", () -> setting.alone("audit", () -> new ReadBenchmark(setting).overdue()));
            all.put("journal", () -> setting.alone("audit", () -> new JournalBenchmark(setting).run()));
            all.put("relay", () -> new RelayBenchmark(setting).run());
            all.put("replay", () -> new ReplayBenchmark(setting).run());
            all.put("growth", () -> setting.alone("audit", () -> new GrowthBenchmark(setting).run()));
            all.put("webhook", () -> new WebhookBenchmark(setting).run());
            all.put("deliveries", () -> new DeliveryBenchmark(setting).run());
            all.put("alerts", () -> new AlertBenchmark(setting).run());
            all.put("streams", () -> new StreamBenchmark(setting).run());
            all.put("import", () -> setting.alone("supplier", () -> new ImportBenchmark(setting).run()));
            all.put("scale", () -> setting.alone("supplier", () -> new ScaleBenchmark(setting).run()));
            all.put("tables", () -> setting.alone("supplier", () -> new TableBenchmark(setting).run()));
            all.put("audits", () -> setting.alone("audit", () -> new AuditScaleBenchmark(setting).run()));
            all.put("criteria", () -> setting.alone("criteria", () -> new EvaluationBenchmark(setting).run()));
            all.put("watch", () -> new WatchBenchmark(setting).run());
            System.out.println(
                    "# " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                            + System.getProperty("os.name") + " " + System.getProperty("os.version"));
            all.forEach((name, measurement) -> {
                if (wanted.isEmpty() || wanted.contains(name)) {
                    measurement.run();
                }
            });
        }
    }
}
