package org.suppliercompliance.endtoend.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.suppliercompliance.local.LocalSuite;
import org.suppliercompliance.local.ServiceProcess;

/** The resident size of every service process while the faults run, as the kernel counts it. */
final class MemoryWatch implements AutoCloseable {
    private static final long EVERY_SECONDS = 5;

    private final LocalSuite suite;
    private final Map<String, List<Long>> samples = new TreeMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "memory-watch");
        thread.setDaemon(true);
        return thread;
    });

    MemoryWatch(LocalSuite suite) {
        this.suite = suite;
        timer.scheduleAtFixedRate(this::sample, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void sample() {
        for (ServiceProcess service : suite.services()) {
            if (service.isAlive()) {
                long kilobytes = resident(service.pid());
                if (kilobytes > 0) {
                    synchronized (samples) {
                        samples.computeIfAbsent(service.name(), name -> new ArrayList<>())
                                .add(kilobytes / 1024);
                    }
                }
            }
        }
    }

    /** In kB; 0 where it cannot be read. */
    static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The largest size of any service so far, in MB. */
    long largest() {
        synchronized (samples) {
            return samples.values().stream()
                    .flatMap(List::stream)
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
        }
    }

    /** @param label stands before each process, to tell it from one of the same name in another suite */
    List<String> lines(String label) {
        synchronized (samples) {
            return samples.entrySet().stream()
                    .map(service -> "%s%s: %d samples, median %d MB, largest %d MB, last %d MB"
                            .formatted(
                                    label,
                                    service.getKey(),
                                    service.getValue().size(),
                                    service.getValue().stream()
                                            .sorted()
                                            .skip(service.getValue().size() / 2)
                                            .findFirst()
                                            .orElse(0L),
                                    service.getValue().stream()
                                            .mapToLong(Long::longValue)
                                            .max()
                                            .orElse(0),
                                    service.getValue().get(service.getValue().size() - 1)))
                    .toList();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
