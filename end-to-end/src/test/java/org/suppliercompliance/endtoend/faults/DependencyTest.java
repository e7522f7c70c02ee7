package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.suppliercompliance.embedded.LocalIssuer;
import org.suppliercompliance.embedded.TokenClaims;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;
import org.suppliercompliance.local.ServiceProcess;

/** What the suite needs of others is away, slow, or loses its answers: the mail server, webhook receivers, the identity provider. */
@Order(6)
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DependencyTest {
    private static final List<Load.Write> CASES = List.of(Load.Write.RAISE, Load.Write.COMMUNICATE);
    /** A call that waited for an answer of the mail server would take longer. */
    private static final Duration SLOW_MAIL = Duration.ofMillis(700);

    private static final Duration SLOW_PROVIDER = Duration.ofSeconds(5);
    private static final int CONNECTIONS = 24;

    private final FaultBench bench = FaultBench.get();

    @Test
    @Order(1)
    @DisplayName(
            "FB3: mail server and a receiver are away for a day: the alerts are there on time, and later one mail and one webhook each")
    void mail_and_receiver_are_away() throws Exception {
        FaultBench.prove("FB3", proof -> {
            bench.mailProxy().mode(TcpProxy.Mode.RESET);
            bench.hookProxy().mode(TcpProxy.Mode.RESET);
            Run run = new Run("FB3", CASES);
            run.untilAcknowledged(160);
            run.stop();
            bench.tables().awaitDrained(FaultBench.LONG);
            Set<String> once = run.toldOnce();
            Set<String> alerts = keys(new Observer(bench).told());
            alerts.retainAll(once);
            assertThat(alerts).as("alerts while the mail server is away").hasSizeGreaterThanOrEqualTo(once.size() / 2);
            long waiting = bench.tables().waiting();
            assertThat(waiting).isPositive();
            proof.hit(bench.mailProxy().resets() + " connections to the mail server and "
                    + bench.hookProxy().resets() + " to a receiver reset, " + waiting + " deliveries waiting");
            bench.advance(Duration.ofHours(12));
            bench.mailProxy().mode(TcpProxy.Mode.PASS);
            bench.hookProxy().mode(TcpProxy.Mode.PASS);
            bench.advance(Duration.ofHours(24));
            bench.tables().awaitDelivered(FaultBench.LONG);
            run.check(proof);
        });
    }

    @Test
    @Order(2)
    @DisplayName(
            "FB5: mail and webhook answers come late, or are lost after the request: calls are as fast, others get theirs, repeats have the same id")
    void answers_are_late_or_lost() throws Exception {
        FaultBench.prove("FB5", proof -> {
            bench.mailProxy().slow(SLOW_MAIL);
            bench.hookProxy().slow(Duration.ofSeconds(5));
            Run run = new Run("FB5", CASES);
            run.untilAcknowledged(200);
            bench.mailProxy().mode(TcpProxy.Mode.LOSE_ANSWERS);
            bench.hookProxy().mode(TcpProxy.Mode.LOSE_ANSWERS);
            run.untilAcknowledged(300);
            List<Operation> history = run.stop();
            bench.tables().awaitDrained(FaultBench.LONG);
            Set<String> neighbours = run.toldOnce("FLT-A");
            Tables.await(
                    FaultBench.LONG,
                    () -> keys(new Observer(bench).told()).containsAll(neighbours),
                    () -> "a neighbour's webhooks did not arrive");
            proof.hit(bench.mailProxy().droppedBytes() + " bytes of the mail server's and "
                    + bench.hookProxy().droppedBytes() + " of a receiver's answers lost");
            assertThat(bench.mailProxy().droppedBytes()).isPositive();
            bench.mailProxy().mode(TcpProxy.Mode.PASS);
            bench.hookProxy().mode(TcpProxy.Mode.PASS);
            bench.advance(Duration.ofHours(30));
            bench.tables().awaitDelivered(FaultBench.LONG);
            proof.figure("p99 of calls meanwhile", Load.percentile(history, 0.99) + " ms");
            assertThat(history.stream()
                            .filter(each -> each.outcome() != Outcome.OK)
                            .toList())
                    .isEmpty();
            assertThat(Load.percentile(history, 0.99)).isLessThan(SLOW_MAIL.toMillis());
            run.check(proof);
        });
    }

    @Test
    @Order(3)
    @DisplayName(
            "FB4: the identity provider is flooded by way of tokens of an unknown key, is away, and changes its key meanwhile: known keys count on, what is unknown is 401 and hardly ever asked for, the new key counts when the provider is back")
    void the_identity_provider_is_away(
            @TempDir(cleanup = CleanupMode.NEVER) Path strangers, @TempDir(cleanup = CleanupMode.NEVER) Path rotated)
            throws Exception {
        FaultBench.prove("FB4", proof -> {
            LocalIssuer stranger = LocalIssuer.in(strangers);
            LocalIssuer successor = LocalIssuer.in(rotated);
            try (KeyServer provider = new KeyServer(bench.suite().issuer().jwks())) {
                ServiceProcess replica = asking(provider);
                try {
                    replica.start();
                    TokenClaims claims = TokenClaims.of("buyer@FLT-A", "buyer").authority("FLT-A");
                    assertThat(list(replica, bench.suite().token(claims))).isEqualTo(200);
                    int before = provider.asked();
                    Set<Integer> flood = new HashSet<>();
                    for (int i = 0; i < 200; i++) {
                        flood.add(list(replica, stranger.mint(claims.lifetime(Duration.ofSeconds(300 + i)))));
                    }
                    int asked = provider.asked() - before;
                    proof.figure("answers to 200 tokens of an unknown key", flood);
                    proof.figure("times the provider was asked meanwhile", asked);
                    assertThat(flood).containsExactly(401);
                    assertThat(asked).isLessThanOrEqualTo(2);
                    provider.away();
                    proof.hit("the provider's port " + provider.port() + " is closed, its key is another");
                    Instant start = Instant.now();
                    int unknown = list(replica, successor.mint(claims));
                    proof.figure(
                            "the new key while the provider is gone",
                            unknown + " after " + CrashTest.seconds(Duration.between(start, Instant.now())));
                    int known = list(replica, bench.suite().token(claims.lifetime(Duration.ofSeconds(298))));
                    proof.figure("a known key while the provider is gone", known);
                    assertThat(unknown).isEqualTo(401);
                    assertThat(known).isEqualTo(200);
                    provider.back(successor.jwks());
                    Duration waited = Tables.await(
                            Duration.ofSeconds(75),
                            () -> list(replica, successor.mint(claims)) == 200,
                            () -> "the new key is not taken");
                    proof.figure("the new key counts after the provider is back", CrashTest.seconds(waited));
                    int withdrawn = list(replica, bench.suite().token(claims.lifetime(Duration.ofSeconds(297))));
                    proof.figure("the key that was withdrawn", withdrawn);
                    assertThat(withdrawn).isEqualTo(401);
                } finally {
                    replica.stop();
                }
            }
        });
    }

    @Test
    @Order(4)
    @DisplayName(
            "FB5: the identity provider takes 5 s to tell its keys while somebody comes with one that is not known: 401 for it, and calls with a known key are served in less than 2 s on every connection")
    void the_identity_provider_is_slow(@TempDir(cleanup = CleanupMode.NEVER) Path strangers) throws Exception {
        FaultBench.prove("FB5", "identity provider", proof -> {
            LocalIssuer stranger = LocalIssuer.in(strangers);
            try (KeyServer provider = new KeyServer(bench.suite().issuer().jwks())) {
                ServiceProcess replica = asking(provider);
                try {
                    replica.start();
                    TokenClaims claims = TokenClaims.of("buyer@FLT-A", "buyer").authority("FLT-A");
                    assertThat(list(replica, bench.suite().token(claims))).isEqualTo(200);
                    int before = provider.asked();
                    provider.slow(SLOW_PROVIDER);
                    CompletableFuture<Integer> unknown =
                            CompletableFuture.supplyAsync(() -> list(replica, stranger.mint(claims)));
                    Tables.await(
                            Duration.ofSeconds(20),
                            () -> provider.asked() > before,
                            () -> "the provider is not asked for the unknown key");
                    long slowest = 0;
                    for (int i = 0; i < CONNECTIONS; i++) {
                        // each has a client, and so a connection, of its own, and a token that was not seen before
                        String token = bench.suite().token(claims.lifetime(Duration.ofSeconds(300 + i)));
                        Instant start = Instant.now();
                        assertThat(list(replica, token)).isEqualTo(200);
                        slowest = Math.max(
                                slowest, Duration.between(start, Instant.now()).toMillis());
                    }
                    proof.hit("asked for an unknown key, the provider took " + SLOW_PROVIDER.toSeconds() + " s");
                    proof.figure("slowest of " + CONNECTIONS + " calls with a known key meanwhile", slowest + " ms");
                    assertThat(slowest).isLessThan(2_000);
                    proof.figure("the unknown key", unknown.get(60, TimeUnit.SECONDS));
                    assertThat(unknown.join()).isEqualTo(401);
                } finally {
                    replica.stop();
                }
            }
        });
    }

    /** A replica that has its keys of this provider, and leaves the other work to its twins. */
    private ServiceProcess asking(KeyServer provider) {
        return bench.suite()
                .replica("supplier")
                .property("mp.jwt.verify.publickey.location", provider.url())
                .property("chassis.consumers.enabled", "false")
                .property("chassis.relay.enabled", "false")
                .property("chassis.watch.enabled", "false");
    }

    private int list(ServiceProcess replica, String token) {
        return new Http(Duration.ofSeconds(60))
                .get(replica.baseUrl() + "/suppliers?limit=1", token)
                .status();
    }

    private static Set<String> keys(List<Observed.Told> told) {
        Set<String> keys = new HashSet<>();
        told.forEach(each -> keys.add(each.key()));
        return keys;
    }
}
