package org.suppliercompliance.benchmarks;

import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** Remembers the CPU time of a short-lived process: after its end nothing can be read any more, so it is sampled while it runs. */
final class CpuSampler extends Thread {
    private final long pid;
    private volatile double seconds;

    CpuSampler(long pid) {
        super("cpu-sampler");
        this.pid = pid;
        setDaemon(true);
    }

    @Override
    public void run() {
        try {
            while (ProcessHandle.of(pid).isPresent()) {
                double now = ProcessCpu.seconds(pid);
                seconds = Math.max(seconds, now);
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException | UncheckedIOException ended) {
            // the process ended between two looks; the last sample stands
        }
    }

    double lastSeconds() {
        return seconds;
    }
}
