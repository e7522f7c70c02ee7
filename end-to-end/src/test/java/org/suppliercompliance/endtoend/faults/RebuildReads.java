package org.suppliercompliance.endtoend.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.WebhookReceiver;
import org.suppliercompliance.local.ServiceProcess;

/** Reads that only copies of what other services told can answer, and what they need to be right. */
final class RebuildReads {
    /** Four batches of a consumer. */
    static final int FILLERS = 2_000;

    private final FaultBench bench = FaultBench.get();
    private final WebhookReceiver receiver = new WebhookReceiver();
    private final FaultAuthority authority =
            new FaultAuthority(bench.suite(), bench.http(), "FLT-R", receiver, receiver.url());
    private final String supplier = authority.supplier;
    private final String name = "Rebuilt " + UUID.randomUUID();

    /** A read that only a projection answers: right, or it is kept what was answered instead. */
    final class Reader {
        final String what;
        private final Function<String, Http.Answer> read;
        private final Predicate<Http.Answer> right;
        private final String service;
        final AtomicInteger asked = new AtomicInteger();
        final Queue<String> wrong = new ConcurrentLinkedQueue<>();

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

    /** A supplier of two names, of which the newer must always be told, and one that was merged into it. */
    List<Reader> readers() {
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
        rename(supplier, "Before " + name);
        fill(registered("Filler " + UUID.randomUUID()));
        rename(supplier, name);
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

    String registered(String legalName) {
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

    void rename(String renamed, String legalName) {
        String url = bench.suite().url("supplier") + "/suppliers/" + renamed;
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
}
