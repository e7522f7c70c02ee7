package org.suppliercompliance.endtoend.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.faults.FaultClient.Ended;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;

/** Writes and reads of several authorities at a set rate, whatever the suite does meanwhile. */
final class Load implements AutoCloseable {
    /** What a client writes; the marker of each is found again in a table and in what the API answers. */
    enum Write {
        RAISE("audit"),
        COMMUNICATE("audit"),
        SUPPLIER("supplier"),
        CRITERION("criteria"),
        PERSON("notification");

        final String service;

        Write(String service) {
            this.service = service;
        }
    }

    private record Raised(FaultAuthority authority, String id, String etag) {}

    private static final int CLIENTS = 48;
    private static final List<String> LISTS =
            List.of("audit /non-compliances", "notification /people", "criteria /criteria");

    private final FaultBench bench;
    private final History history;
    private final String name;
    private final String day;
    private final List<Write> writes;
    private final AtomicLong turn = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final Deque<Raised> raised = new ArrayDeque<>();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final ThreadPoolExecutor clients = (ThreadPoolExecutor) Executors.newFixedThreadPool(CLIENTS);

    /** @param name stands in every marker, so that one case's writes are told from another's */
    Load(FaultBench bench, History history, String name, List<Write> writes) {
        this.bench = bench;
        this.history = history;
        this.name = name;
        this.writes = writes;
        this.day = bench.today().toString();
    }

    Load start(int writesPerSecond, int readsPerSecond) {
        timer.scheduleAtFixedRate(() -> offer(this::write), 0, 1_000_000 / writesPerSecond, TimeUnit.MICROSECONDS);
        if (readsPerSecond > 0) {
            timer.scheduleAtFixedRate(() -> offer(this::read), 0, 1_000_000 / readsPerSecond, TimeUnit.MICROSECONDS);
        }
        return this;
    }

    /** An open load: what finds every client busy is not sent, and counted. */
    private void offer(Runnable call) {
        if (clients.getQueue().size() > CLIENTS) {
            skipped.incrementAndGet();
        } else {
            clients.execute(call);
        }
    }

    long skipped() {
        return skipped.get();
    }

    long acknowledged() {
        return acknowledged.get();
    }

    private void write() {
        long number = turn.incrementAndGet();
        FaultAuthority authority =
                bench.authorities().get((int) (number % bench.authorities().size()));
        Write kind = writes.get((int) (number / bench.authorities().size() % writes.size()));
        Raised open = null;
        if (kind == Write.COMMUNICATE) {
            synchronized (raised) {
                open = raised.poll();
            }
            if (open == null) {
                kind = Write.RAISE;
            } else {
                authority = open.authority();
            }
        }
        String marker = open == null ? name + "-" + number + "-" + authority.code : "communicate " + open.id();
        String key = UUID.randomUUID().toString();
        FaultAuthority who = authority;
        Raised about = open;
        BiFunction<Http, String, Http.Answer> call = switch (kind) {
            case RAISE ->
                (http, base) -> http.create(base + "/non-compliances", who.auditor(), who.finding(day, marker), key);
            case COMMUNICATE ->
                (http, base) -> http.act(
                        base + "/non-compliances/" + about.id() + "/communication",
                        who.token("sustainability-manager"),
                        about.etag(),
                        Http.body(Map.of("communicatedOn", day)));
            case SUPPLIER ->
                (http, base) -> http.create(
                        base + "/suppliers",
                        who.token("buyer"),
                        Http.body(Map.of("legalName", marker, "country", "NO", "roles", List.of("RESELLER"))),
                        key);
            case CRITERION ->
                (http, base) -> http.create(
                        base + "/criteria",
                        who.token("sustainability-manager"),
                        Http.body(Map.of("code", marker, "theme", "labour", "titles", Map.of("en", marker))),
                        key);
            case PERSON ->
                (http, base) -> http.create(
                        base + "/people",
                        who.token("sustainability-manager"),
                        Http.body(Map.of(
                                "name",
                                "Somebody",
                                "email",
                                marker.toLowerCase(java.util.Locale.ROOT) + "@example.org",
                                "language",
                                "nb",
                                "roles",
                                List.of("buyer"))),
                        key);
        };
        Ended ended = record(kind.service, kind.name(), who, marker, (int) number, call);
        if (ended.outcome() == Outcome.OK) {
            acknowledged.incrementAndGet();
        }
        if (kind == Write.RAISE && ended.outcome() == Outcome.OK) {
            synchronized (raised) {
                raised.add(new Raised(who, ended.id(), ended.answer().etag()));
            }
        }
    }

    private void read() {
        long number = turn.incrementAndGet();
        FaultAuthority authority =
                bench.authorities().get((int) (number % bench.authorities().size()));
        String[] list = LISTS.get((int) (number / bench.authorities().size() % LISTS.size()))
                .split(" ");
        String path = list[1] + (list[1].contains("?") ? "&" : "?") + "limit=20";
        record(
                list[0],
                "LIST",
                authority,
                "",
                (int) number,
                (http, base) -> http.get(base + path, authority.token("sustainability-manager")));
    }

    private Ended record(
            String service,
            String kind,
            FaultAuthority authority,
            String marker,
            int first,
            BiFunction<Http, String, Http.Answer> call) {
        long number = history.invoke(service, kind, authority.code, marker);
        long start = System.nanoTime();
        Ended ended = bench.client().send(bench.replicas(service), first, call);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        history.end(number, ended.outcome(), ended.status(), ended.id(), millis, owners(marker, ended));
        return ended;
    }

    /** Whose rows a list answered: the code of the authority ends each marker. */
    private Set<String> owners(String marker, Ended ended) {
        Set<String> owners = new LinkedHashSet<>();
        if (marker.isEmpty() && ended.answer() != null) {
            for (JsonNode item : ended.answer().body().path("items")) {
                String text = item.toString();
                for (FaultAuthority authority : bench.authorities()) {
                    if (text.contains(authority.code)
                            || text.contains(authority.code.toLowerCase(java.util.Locale.ROOT))) {
                        owners.add(authority.code);
                    }
                }
            }
        }
        return owners;
    }

    /** Stops sending and waits for what is on its way. */
    @Override
    public void close() {
        timer.shutdownNow();
        clients.shutdown();
        try {
            if (!clients.awaitTermination(60, TimeUnit.SECONDS)) {
                clients.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How the calls ended. */
    static Map<String, Long> counts(List<Operation> operations) {
        Map<String, Long> counts = new HashMap<>();
        for (Operation each : operations) {
            counts.merge(each.outcome().name(), 1L, Long::sum);
            counts.merge((each.isWrite() ? "write " : "read ") + each.outcome().name(), 1L, Long::sum);
            counts.merge("status " + each.status(), 1L, Long::sum);
        }
        return counts;
    }

    /** The time within which this share of the calls was answered. */
    static long percentile(List<Operation> operations, double share) {
        List<Long> times = new ArrayList<>(
                operations.stream().map(Operation::millis).sorted().toList());
        return times.isEmpty() ? 0 : times.get((int) Math.min(times.size() - 1, times.size() * share));
    }
}
