package org.suppliercompliance.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.testing.servers.PlansTaken;
import org.suppliercompliance.notification.channel.Channel;

@QuarkusTest
@TestProfile(LeaseTest.NoSender.class)
@DisplayName("FF4 FF7 what hangs gets some of the senders, and the others are found behind it")
class SharedSendersTest {
    private static final int SENDERS = 48;

    private final UUID person = UUID.randomUUID();
    private final UUID good = UUID.randomUUID();

    @Inject
    DeliveryClaims claims;

    @Inject
    WorkerTransactions transactions;

    @BeforeEach
    @AfterEach
    void nothingWaits() {
        transactions.run(transaction -> {
            transaction.update("delete from delivery_attempt");
            transaction.update("delete from delivery");
            transaction.update("delete from webhook_endpoint where authority = 'T-HANG'");
        });
    }

    /** So many deliveries to each of these, due for so many seconds. */
    private void queued(int each, Channel channel, List<UUID> targets, int seconds) {
        transactions.run(transaction -> transaction.update(
                "with f as (insert into fact (id, fact_key, type, authority, subject_id, occurred_at, recorded_at, outcome)"
                        + " select gen_random_uuid(), gen_random_uuid(), 'audit-planned', 'T-HANG', gen_random_uuid(), now(), now(), 'TOLD'"
                        + " from generate_series(1, ?) returning id)"
                        + " insert into delivery (id, fact_id, channel, target, lane, authority, status, next_attempt_at, created_at)"
                        + " select gen_random_uuid(), f.id, ?, t, case when ? = 'MAIL' then 'mail' else t::text end, 'T-HANG', 'PENDING',"
                        + " ?::timestamptz - ? * interval '1 second', now() from f, unnest(?::uuid[]) as t",
                each,
                channel,
                channel,
                transaction.now(),
                seconds,
                targets.toArray(UUID[]::new)));
    }

    private static List<UUID> endpoints(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    private void failing(List<UUID> endpoints) {
        transactions.run(transaction -> transaction.update(
                "insert into webhook_endpoint (id, authority, url, fact_types, status, secret, created_by, created_at, version, failing_since)"
                        + " select t, 'T-HANG', t::text, '{}', 'ACTIVE', ''::bytea, 'x', now(), 1, now() from unnest(?::uuid[]) as t",
                (Object) endpoints.toArray(UUID[]::new)));
    }

    /** What is under way when nothing of it ends, by lane. */
    private Map<String, Integer> underWay() {
        Map<String, Integer> running = new HashMap<>();
        List<DueDelivery> claimed;
        do {
            int places = SENDERS
                    - running.values().stream().mapToInt(Integer::intValue).sum();
            claimed = places == 0
                    ? List.of()
                    : claims.claim(places, Map.copyOf(running)).claimed();
            claimed.forEach(one -> running.merge(one.lane(), 1, Integer::sum));
        } while (!claimed.isEmpty());
        return running;
    }

    private static int sum(Map<String, Integer> running, List<UUID> endpoints) {
        return endpoints.stream()
                .mapToInt(one -> running.getOrDefault(one.toString(), 0))
                .sum();
    }

    @Test
    @DisplayName(
            "FF7 twelve endpoints that hang hold thirty senders; ten are left for those with nothing under way, eight for mails")
    void those_that_hang_leave_room() {
        List<UUID> hanging = endpoints(12);
        queued(50, Channel.WEBHOOK, hanging, 60);
        queued(10, Channel.MAIL, List.of(person), 2);
        queued(5, Channel.WEBHOOK, List.of(good), 1);

        Map<String, Integer> running = underWay();

        assertEquals(30, sum(running, hanging));
        assertEquals(1, running.get(good.toString()));
        assertEquals(8, running.get("mail"));
    }

    @Test
    @DisplayName("FF7 sixty endpoints that hang take no sender of the mail server's")
    void no_number_of_them_keeps_mails_from_leaving() {
        List<UUID> hanging = endpoints(60);
        queued(50, Channel.WEBHOOK, hanging, 60);
        queued(10, Channel.MAIL, List.of(person), 1);

        Map<String, Integer> running = underWay();

        assertEquals(40, sum(running, hanging));
        assertEquals(8, running.get("mail"));
    }

    @Test
    @DisplayName(
            "FF7 endpoints at which nothing arrives get one sender each and together a quarter; the others are found behind their backlog")
    void those_that_fail_get_a_quarter() {
        List<UUID> failing = endpoints(60);
        failing(failing);
        queued(50, Channel.WEBHOOK, failing, 60);
        List<UUID> others = endpoints(7);
        queued(5, Channel.WEBHOOK, others, 1);

        Map<String, Integer> running = underWay();

        assertEquals(12, sum(running, failing));
        assertEquals(
                Map.of(1, 12L),
                failing.stream()
                        .filter(one -> running.containsKey(one.toString()))
                        .collect(Collectors.groupingBy(
                                one -> running.getOrDefault(one.toString(), 0), Collectors.counting())));
        assertEquals(18, sum(running, others), "the other three quarters of thirty, four each at most");
    }

    @Test
    @DisplayName("FF7 a look for mails reads none of the webhooks that wait, and a look for webhooks none of the mails")
    void mails_are_found_by_the_index() throws Exception {
        queued(3_000, Channel.WEBHOOK, List.of(good), 60);
        queued(1, Channel.MAIL, endpoints(1), 1);
        Map<String, Integer> all = endpoints(10).stream().collect(Collectors.toMap(UUID::toString, one -> 4));

        PlansTaken plans = PlansTaken.during(
                () -> assertEquals(1, claims.claim(8, all).claimed().size()));

        assertTrue(plans.rowsReadOf("delivery") < 30, plans.readings("delivery").toString());
        assertEquals(List.of(), plans.readingWhole("delivery"));
    }

    @Test
    @DisplayName("FF11 what a person got and will get is counted once, however many mails are put off behind it")
    void a_flood_is_counted_once() throws Exception {
        queued(300, Channel.MAIL, List.of(person), -600);
        queued(300, Channel.MAIL, List.of(person), 1);

        PlansTaken plans = PlansTaken.during(
                () -> assertEquals(List.of(), claims.claim(8, Map.of()).claimed()));

        assertTrue(
                plans.rowsReadOf("delivery") < 5_000, plans.readings("delivery").toString());
        assertEquals(60, due());
    }

    private long due() {
        return transactions.call(transaction -> transaction
                .one(
                        "select count(*) as due from delivery where status = 'PENDING' and lease is null and next_attempt_at <= ?",
                        row -> row.bigint("due"),
                        transaction.now())
                .orElseThrow());
    }
}
