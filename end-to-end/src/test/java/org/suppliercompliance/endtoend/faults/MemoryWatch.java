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
    /** Eight minutes of samples, most of them of a process that has warmed up. */
    private static final int ENOUGH = 100;
    /** What the services of a suite of tests are given at most. */
    private static final long HEAP_MEGABYTES = 160;

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

    /** @param label stands before each process, to tell it from one of the same name in another suite */
    List<String> lines(String label) {
        synchronized (samples) {
            return samples.entrySet().stream()
                    .map(service -> label + line(service.getKey(), service.getValue()))
                    .toList();
        }
    }

    /** Of {@link #lines}, those of the processes that have grown. */
    List<String> grown(String label) {
        synchronized (samples) {
            return samples.entrySet().stream()
                    .filter(service -> hasGrown(service.getValue()))
                    .map(service -> label + line(service.getKey(), service.getValue()))
                    .toList();
        }
    }

    /**
     * Whether a process that was watched for long ends larger than at half of its samples by more than its whole heap. Less may be by chance:
     * a heap grows when much is asked for, and need not shrink. What grows within the heap for ever ends the process for want of it.
     */
    static boolean hasGrown(List<Long> megabytes) {
        return megabytes.size() >= ENOUGH && last(megabytes) > median(megabytes) + HEAP_MEGABYTES;
    }

    private static String line(String name, List<Long> megabytes) {
        return "%s: %d samples, median %d MB, largest %d MB, last %d MB"
                .formatted(
                        name,
                        megabytes.size(),
                        median(megabytes),
                        megabytes.stream().mapToLong(Long::longValue).max().orElse(0),
                        last(megabytes));
    }

    private static long median(List<Long> megabytes) {
        return megabytes.stream()
                .sorted()
                .skip(megabytes.size() / 2)
                .findFirst()
                .orElse(0L);
    }

    private static long last(List<Long> megabytes) {
        return megabytes.get(megabytes.size() - 1);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
