package org.suppliercompliance.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * CPU time of a process tree, from {@code /proc}: user and system time of the processes alive, and what children that have ended
 * left to their parents. Linux only; resolution is one clock tick (10 ms), so measure for seconds.
 */
final class ProcessCpu {
    private static final double TICKS_PER_SECOND = 100.0;

    private ProcessCpu() {}

    /** CPU seconds used so far by the process and all its descendants. */
    static double seconds(long rootPid) {
        ProcessHandle root = ProcessHandle.of(rootPid)
                .orElseThrow(() -> new IllegalStateException("process " + rootPid + " is gone"));
        double ticks = ticks(rootPid);
        for (ProcessHandle child : root.descendants().toList()) {
            ticks += ticks(child.pid());
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** Resident memory of the process and all its descendants, in MiB. */
    static long residentMebibytes(long rootPid) {
        List<Long> pids = ProcessHandle.of(rootPid).stream()
                .flatMap(root -> java.util.stream.Stream.concat(java.util.stream.Stream.of(root), root.descendants()))
                .map(ProcessHandle::pid)
                .toList();
        return pids.stream().mapToLong(ProcessCpu::residentKibibytes).sum() / 1024;
    }

    private static double ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            // utime, stime, cutime, cstime are fields 14 to 17 of proc(5); the list here starts at field 3
            return Double.parseDouble(fields[11])
                    + Double.parseDouble(fields[12])
                    + Double.parseDouble(fields[13])
                    + Double.parseDouble(fields[14]);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(String.format(Locale.ROOT, "cannot read the CPU time of %d", pid), e);
        }
    }

    private static long residentKibibytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
