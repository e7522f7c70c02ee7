package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.WebhookReceiver;
import org.suppliercompliance.local.ServiceProcess;

/** What a service knows is read again from the first event on, while it is asked. After all who ask the checker: it writes events that no producer would. */
@Order(17)
@Tag("faults")
class RebuildTest {
    /** Consumers whose events move a projection and do nothing else, as service.name, and what they fill. */
    private static final Map<String, List<String>> PROJECTIONS = Map.of(
            "audit.audit-suppliers",
            List.of("known_authority", "known_supplier", "known_contract", "known_risk"),
            "notification.notification-reference",
            List.of("known_authority", "known_supplier"));

    private static final int MANY = 100;
    private static final Duration BETWEEN = Duration.ofMillis(20);
    /** Four batches of a consumer. */
    private static final int FILLERS = 2_000;

    private final FaultBench bench = FaultBench.get();
    private final WebhookReceiver receiver = new WebhookReceiver();
    private final FaultAuthority authority =
            new FaultAuthority(bench.suite(), bench.http(), "FLT-R", receiver, receiver.url());
    private final String supplier = authority.supplier;
    private final String name = "Rebuilt " + UUID.randomUUID();

    /** A read that only a projection answers: right, or it is kept what was answered instead. */
    private final class Reader {
        private final String what;
        private final Function<String, Http.Answer> read;
        private final Predicate<Http.Answer> right;
        private final String service;
        private final AtomicInteger asked = new AtomicInteger();
        private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

        Reader(String what, String service, Function<String, Http.Answer> read, Predicate<Http.Answer> right) {
            this.what = what;
            this.service = service;
            this.read = read;
            this.right = right;
        }

        /** By way of both replicas in turn. */
        boolean ask() {
            List<ServiceProcess> replicas = bench.replicas(service);
            Http.Answer answer = read.apply(
                    replicas.get(asked.getAndIncrement() % replicas.size()).baseUrl());
            boolean isRight = right.test(answer);
            if (!isRight) {
                wrong.add(what + ": " + answer.status() + " " + answer.body());
            }
            return isRight;
        }
    }

    @Test
    @DisplayName(
            "FH6: two projections, damaged in part, are read again from event 0 while everybody asks for what they know: no answer misses anything or goes back, and the tables are as before the damage")
    void from_the_first_event_on() throws Exception {
        FaultBench.prove("FH6", proof -> {
            List<Reader> readers = readers();
            readers.forEach(reader -> Tables.await(FaultBench.LONG, reader::ask, () -> reader.wrong.toString()));
            readers.forEach(reader -> reader.wrong.clear());
            String damaged = registered("Damaged " + UUID.randomUUID());
            bench.tables().awaitDrained(FaultBench.LONG);
            List<String> before = projections();
            long receipts = receipts();

            ExecutorService clients = Executors.newFixedThreadPool(readers.size());
            AtomicInteger stop = new AtomicInteger();
            readers.forEach(reader -> clients.execute(() -> {
                while (stop.get() == 0) {
                    reader.ask();
                    LockSupport.parkNanos(BETWEEN.toNanos());
                }
            }));
            try {
                bench.tables()
                        .execute("audit", "update known_supplier set legal_name = 'x' where id = '" + damaged + "'");
                bench.tables()
                        .execute("notification", "update known_supplier set name = 'x' where id = '" + damaged + "'");
                assertThat(projections()).isNotEqualTo(before);
                Instant start = Instant.now();
                for (String group : PROJECTIONS.keySet()) {
                    int forgotten = forgetReceipts(group);
                    long events = bench.tables().readAgain(group);
                    proof.hit("%s: %d receipts forgotten, %d events to read again".formatted(group, forgotten, events));
                    assertThat(forgotten).isPositive();
                    assertThat(events).isGreaterThanOrEqualTo(forgotten);
                }
                Tables.await(FaultBench.LONG, () -> receipts() == receipts, () -> receipts() + " of " + receipts);
                proof.figure("read again in", CrashTest.seconds(Duration.between(start, Instant.now())));
                readers.forEach(reader -> {
                    int sofar = reader.asked.get();
                    Tables.await(FaultBench.LONG, () -> reader.asked.get() > sofar + 2, () -> reader.what);
                });
            } finally {
                stop.set(1);
                clients.shutdown();
                assertThat(clients.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            }
            bench.tables().awaitDrained(FaultBench.LONG);
            proof.figure(
                    "answers meanwhile, all right",
                    readers.stream()
                            .map(reader -> reader.what + " " + reader.asked)
                            .collect(Collectors.joining(", ")));
            assertThat(readers.stream().flatMap(reader -> reader.wrong.stream()).toList())
                    .isEmpty();
            assertThat(readers).allMatch(reader -> reader.asked.get() > MANY);
            proof.figure("tables compared", before.size());
            assertThat(projections()).isEqualTo(before);
            assertThat(receipts()).isEqualTo(receipts);
        });
    }

    /** A supplier of two names, of which the newer must always be told, and one that was merged into it. */
    private List<Reader> readers() {
        String merged = registered("Merged " + UUID.randomUUID());
        String known = registered("Known " + UUID.randomUUID());
        String manager = authority.token("sustainability-manager");
        String auditor = authority.auditor();
        String contact = bench.suite().supplierToken(supplier);
        authority.create(
                "notification",
                "/people",
                contact,
                Map.of(
                        "name",
                        "Reader",
                        "email",
                        "reader@supplier.flt-r.example",
                        "language",
                        "nb",
                        "roles",
                        List.of("supplier"),
                        "subject",
                        "supplier@" + supplier));
        Http.Answer ofMerged = raised(merged);
        Http.Answer ofSurvivor = raised(supplier);
        bench.http()
                .act(
                        bench.suite().url("audit") + "/non-compliances/" + ofSurvivor.id() + "/communication",
                        manager,
                        ofSurvivor.etag(),
                        Http.body(Map.of("communicatedOn", bench.today().toString())))
                .expect(200);
        rename("Before " + name);
        fill(registered("Filler " + UUID.randomUUID()));
        rename(name);
        merge(merged);
        Set<String> both = Set.of(ofMerged.id(), ofSurvivor.id());
        return List.of(
                new Reader(
                        "cases of a supplier and of the one merged into it",
                        "audit",
                        base -> bench.http().get(base + "/non-compliances?limit=100&supplierId=" + supplier, manager),
                        answer -> ids(answer).containsAll(both)),
                new Reader(
                        "a case raised against a known supplier",
                        "audit",
                        base -> bench.http().create(base + "/non-compliances", authority.auditor(), raising(known)),
                        answer -> answer.status() == 201),
                new Reader(
                        "a supplier's name in the inbox",
                        "notification",
                        base -> bench.http().get(base + "/inbox", contact),
                        answer -> ids(answer).size() == 1
                                && answer.body().toString().contains(name)
                                && !answer.body().toString().contains("Before")));
    }

    private static Set<String> ids(Http.Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.body().path("items").forEach(item -> ids.add(item.path("id").asText()));
        return Set.copyOf(ids);
    }

    private String registered(String legalName) {
        return authority
                .create(
                        "supplier",
                        "/suppliers",
                        authority.token("buyer"),
                        Map.of("legalName", legalName, "country", "NO", "roles", List.of("RESELLER")))
                .id();
    }

    private Http.Answer raised(String of) {
        Tables.await(
                FaultBench.LONG,
                () -> bench.tables().number("audit", "select count(*) from known_supplier where id = '" + of + "'")
                        == 1,
                () -> of + " is not known");
        return bench.http()
                .create(bench.suite().url("audit") + "/non-compliances", authority.auditor(), raising(of))
                .expect(201);
    }

    private String raising(String of) {
        return Http.body(authority.finding(of, bench.today().toString(), "while it is read again"));
    }

    private void rename(String legalName) {
        String url = bench.suite().url("supplier") + "/suppliers/" + supplier;
        String buyer = authority.token("buyer");
        String etag = bench.http().get(url, buyer).expect(200).etag();
        bench.http()
                .patch(url, buyer, etag, Http.body(Map.of("legalName", legalName)))
                .expect(200);
    }

    /** So many events of another supplier behind those of this one that the next of this one is in another batch, and a step back would be seen. */
    private void fill(String filler) {
        bench.tables().execute("supplier", """
                insert into outbox (event_id, event_type, subject, aggregate_version, epoch, event_key, audience, occurred_at, data)
                select uuidv7(), o.event_type, o.subject, o.aggregate_version + n, o.epoch, '%s', o.audience, o.occurred_at, o.data
                from (select * from outbox where subject = '%s' order by aggregate_version desc limit 1) o, generate_series(1, %d) n""".formatted(supplier, filler, FILLERS));
        bench.tables().awaitSent(FaultBench.LONG);
    }

    private void merge(String merged) {
        String url = bench.suite().url("supplier");
        Http.Answer proposed = bench.http()
                .create(
                        url + "/suppliers/" + merged + "/merge",
                        authority.token("buyer"),
                        Http.body(Map.of("survivorId", supplier, "reason", "Registered twice.")))
                .expect(202);
        bench.http()
                .act(
                        url + "/identity-changes/" + proposed.id() + "/confirmation",
                        bench.suite().operatorToken(),
                        "\"1\"",
                        "{}")
                .expect(200);
    }

    private int forgetReceipts(String group) {
        String[] names = group.split("\\.");
        long before = bench.tables().number(names[0], count(names[1]));
        bench.tables().execute(names[0], "delete from inbox where consumer = '" + names[1] + "'");
        return (int) before;
    }

    private static String count(String consumer) {
        return "select count(*) from inbox where consumer = '" + consumer + "'";
    }

    private long receipts() {
        return PROJECTIONS.keySet().stream()
                .map(group -> group.split("\\."))
                .mapToLong(names -> bench.tables().number(names[0], count(names[1])))
                .sum();
    }

    private List<String> projections() {
        return PROJECTIONS.entrySet().stream()
                .flatMap(consumer -> consumer.getValue().stream()
                        .map(table -> bench.tables().checksum(consumer.getKey().split("\\.")[0], table)))
                .sorted()
                .toList();
    }
}
