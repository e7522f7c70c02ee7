package org.suppliercompliance.endtoend.faults;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.faults.LeanConnection.Answered;
import org.suppliercompliance.local.ServiceProcess;

/** Many clients of one replica of supplier-service: three lists, then a write, of each authority in turn. */
final class LeanLoad {
    /** What was answered in a time, and the processor time it took of the replica and the database. */
    record Phase(List<Answered> answers, double seconds, double processorSeconds) {
        List<Answered> served() {
            return answers.stream().filter(Answered::isServed).toList();
        }

        double perSecond() {
            return served().size() / seconds;
        }

        double perProcessorSecond() {
            return served().size() / processorSeconds;
        }
    }

    private final FaultBench bench;
    private final ServiceProcess replica;
    private final String run;
    private final AtomicLong turn = new AtomicLong();
    /** Signed once: a signature costs more than a call. */
    private final List<String> tokens;

    /** @param run begins the name of whatever is written */
    LeanLoad(FaultBench bench, ServiceProcess replica, String run) {
        this.bench = bench;
        this.replica = replica;
        this.run = run;
        this.tokens =
                bench.authorities().stream().map(each -> each.token("buyer")).toList();
    }

    /** So many clients call, each after its answer and together no more than so many times a second, 0 being as fast as they can. */
    Phase calls(String phase, int clients, Duration time, double perSecond) {
        return phase(phase, clients, time, perSecond, false);
    }

    /**
     * So many calls fall due in a second, whatever became of those before, and the time of each counts from then: one that waited for a client
     * waited all the same.
     */
    Phase due(String phase, int clients, Duration time, double perSecond) {
        return phase(phase, clients, time, perSecond, true);
    }

    private Phase phase(String phase, int clients, Duration time, double perSecond, boolean fromDue) {
        Queue<Answered> answers = new ConcurrentLinkedQueue<>();
        long every = perSecond == 0 ? 0 : (long) (clients * 1_000_000_000L / perSecond);
        long start = System.nanoTime();
        double used = processorSeconds();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            long first = start + every * i / clients;
            Thread client = new Thread(() -> client(phase, first, every, start + time.toNanos(), fromDue, answers));
            client.start();
            threads.add(client);
        }
        threads.forEach(LeanLoad::join);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Phase(List.copyOf(answers), seconds, processorSeconds() - used);
    }

    private void client(String phase, long first, long every, long end, boolean fromDue, Queue<Answered> answers) {
        try (LeanConnection connection = new LeanConnection(URI.create(replica.origin()))) {
            for (long due = first; due - end < 0 && System.nanoTime() - end < 0; due += every) {
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                long late = fromDue ? System.nanoTime() - due : 0;
                answers.add(call(connection, phase).after(late));
            }
        }
    }

    Answered call(LeanConnection connection, String phase) {
        long number = turn.getAndIncrement();
        String token = tokens.get((int) (number / 4 % tokens.size()));
        String head = "Host: localhost\r\nAccept: application/json\r\nAuthorization: Bearer " + token + "\r\n";
        if (number % 4 != 0) {
            return connection.send("GET /supplier/v1/suppliers?limit=50 HTTP/1.1\r\n" + head, "");
        }
        return connection.send(
                "POST /supplier/v1/suppliers HTTP/1.1\r\n" + head
                        + "Content-Type: application/json\r\nIdempotency-Key: \"" + UUID.randomUUID() + "\"\r\n",
                Http.body(Map.of(
                        "legalName", run + " " + phase + " " + number, "country", "NO", "roles", List.of("RESELLER"))));
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

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
