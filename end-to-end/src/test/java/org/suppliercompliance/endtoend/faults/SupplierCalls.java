package org.suppliercompliance.endtoend.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.faults.Callers.Answered;
import org.suppliercompliance.endtoend.faults.Callers.Calls;
import org.suppliercompliance.local.ServiceProcess;

/** Many clients of one replica of supplier-service: three lists, then a write, of each authority in turn. */
final class SupplierCalls {
    /** What was answered in a time, and the processor time it took of the replica and the database. */
    record Phase(Calls calls, double processorSeconds) {
        List<Answered> answers() {
            return calls.answers();
        }

        List<Answered> served() {
            return answers().stream().filter(Answered::isServed).toList();
        }

        double perSecond() {
            return served().size() / calls.seconds();
        }

        double perProcessorSecond() {
            return served().size() / processorSeconds;
        }
    }

    /** Signed once in some minutes: a signature costs more than a call, and a token lives ten minutes. */
    private record Tokens(List<String> all, long untilNanos) {
        private static final long KEPT = Duration.ofMinutes(4).toNanos();

        static Tokens signed(FaultBench bench) {
            return new Tokens(
                    bench.authorities().stream()
                            .map(each -> each.token("buyer"))
                            .toList(),
                    System.nanoTime() + KEPT);
        }

        boolean areOld() {
            return System.nanoTime() - untilNanos > 0;
        }

        String of(long call) {
            return all.get((int) (call % all.size()));
        }
    }

    /** Calls for a while. */
    private interface Caller {
        Calls call(Callers callers) throws IOException;
    }

    private final FaultBench bench;
    private final ServiceProcess replica;
    private final String run;
    private final AtomicLong turn = new AtomicLong();
    private Tokens tokens;

    /** @param run begins the name of whatever is written */
    SupplierCalls(FaultBench bench, ServiceProcess replica, String run) {
        this.bench = bench;
        this.replica = replica;
        this.run = run;
        this.tokens = Tokens.signed(bench);
    }

    /** So many clients, each of which calls again when it was answered. */
    Phase inTurn(String phase, int clients, Duration time) throws IOException {
        return phase(phase, callers -> callers.inTurn(clients, time));
    }

    /**
     * So many calls fall due in a second, whatever became of those before, and the time of each counts from then: one that waited for a client
     * waited all the same.
     */
    Phase atRate(String phase, double perSecond, Duration time) throws IOException {
        return phase(phase, callers -> callers.atRate(perSecond, time));
    }

    private Phase phase(String name, Caller caller) throws IOException {
        double used = processorSeconds();
        try (Callers callers = new Callers(URI.create(replica.origin()), () -> request(name))) {
            Calls calls = caller.call(callers);
            return new Phase(calls, processorSeconds() - used);
        }
    }

    private byte[] request(String phase) {
        long number = turn.getAndIncrement();
        String head =
                " /supplier/v1/suppliers%s HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + token(number / 4) + "\r\n";
        if (number % 4 != 0) {
            return ("GET" + head.replace("%s", "?limit=50") + "\r\n").getBytes(StandardCharsets.US_ASCII);
        }
        String body = Http.body(
                Map.of("legalName", run + " " + phase + " " + number, "country", "NO", "roles", List.of("RESELLER")));
        return ("POST" + head.replace("%s", "") + "Content-Type: application/json\r\nIdempotency-Key: \""
                        + UUID.randomUUID() + "\"\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private synchronized String token(long call) {
        if (tokens.areOld()) {
            tokens = Tokens.signed(bench);
        }
        return tokens.of(call);
    }

    /** Of the replica and of all processes of PostgreSQL, since they began. */
    private double processorSeconds() {
        Stream<ProcessHandle> database = ProcessHandle.of(
                        bench.suite().postgres().pid())
                .stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
        return Stream.concat(ProcessHandle.of(replica.pid()).stream(), database)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(time -> time.toMillis() / 1000.0)
                .sum();
    }

    static String millis(List<Answered> answers, double share) {
        return "%.1f ms".formatted(micros(answers, share) / 1e3);
    }

    static long micros(List<Answered> answers, double share) {
        long[] times = answers.stream().mapToLong(Answered::micros).sorted().toArray();
        return times.length == 0 ? 0 : times[(int) Math.min(times.length - 1, times.length * share)];
    }
}
