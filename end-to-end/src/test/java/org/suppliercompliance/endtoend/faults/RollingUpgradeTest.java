package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;
import org.suppliercompliance.local.Repository;
import org.suppliercompliance.local.ServiceProcess;
import org.suppliercompliance.local.SuiteFailure;

/** A suite of the version before this one becomes one of this version, goes back, and becomes one of this version again. */
@Order(30)
@Tag("faults")
class RollingUpgradeTest {
    /** What both versions answer is read page by page where there is most. */
    private static final Map<String, String> LISTS = Map.of(
            "supplier", "/suppliers", "criteria", "/criteria", "audit", "/non-compliances", "notification", "/people");

    private FaultBench bench;
    private OlderVersion version;

    @Test
    @DisplayName(
            "FE5: the version before and this one side by side, under load, on the way up and on the way back: no call fails, each reads what the other answers and tells, nothing is lost or told twice")
    void up_and_back_and_up() throws Exception {
        Optional<OlderVersion> found = OlderVersion.find();
        Assumptions.assumeTrue(found.isPresent(), "the version before is not in this clone");
        version = found.orElseThrow();
        FaultBench.prove("FE5", proof -> {
            Repository older = version.built();
            Repository newer = Repository.find();
            bench = FaultBench.olderInItsPlace(older, version.unknownSettings());
            Map<String, Integer> stepsBefore = steps();
            long waited = bench.client().waited();
            Run run = new Run("FE5", List.of(Load.Write.values()));
            run.settle();

            halfBecome(newer, 1, proof);
            sideBySide(run);
            halfBecome(newer, 0, proof);
            Map<String, Integer> stepsAfter = steps();
            run.settle();

            refusesTheNewerDatabase(older, stepsBefore, stepsAfter);
            bench.everyReplica().forEach(replica -> {
                replica.property("chassis.database.accept-newer", "true");
                if (version.hasStrictHistory()) {
                    replica.property("quarkus.flyway.ignore-future-migrations", "true");
                }
            });
            halfBecome(older, 1, proof);
            sideBySide(run);
            halfBecome(older, 0, proof);
            run.settle();

            halfBecome(newer, 0, proof);
            sideBySide(run);
            halfBecome(newer, 1, proof);
            run.untilAcknowledged(FaultBench.setting("acknowledged", 1_000));

            List<Operation> history = run.stopAndCheck(proof);
            List<Operation> failed = history.stream()
                    .filter(each -> each.outcome() != Outcome.OK)
                    .toList();
            proof.figure("version before", version.name());
            proof.figure(
                    "cursors of one are read by the other", version.hasOwnCursors() ? "no, refused by name" : "yes");
            proof.figure(
                    "steps of the databases it does not know",
                    stepsAfter.values().stream().mapToInt(each -> each).sum()
                            - stepsBefore.values().stream()
                                    .mapToInt(each -> each)
                                    .sum());
            proof.figure("calls", history.size());
            proof.figure("calls that failed", failed.size());
            proof.figure(
                    "times that both replicas had to be asked once more",
                    bench.client().waited() - waited);
            proof.figure("dead letters", deadLetters());
            assertThat(failed).isEmpty();
            assertThat(deadLetters()).isZero();
        });
    }

    /** One replica of each service, one after the other. */
    private void halfBecome(Repository checkout, int which, Proof proof) {
        for (String service : FaultBench.SERVICES) {
            ServiceProcess replica = bench.replicas(service).get(which);
            replica.stop();
            replica.builtIn(checkout, checkout.equals(Repository.find()) ? List.of() : version.unknownSettings())
                    .start();
        }
        proof.hit(FaultBench.SERVICES.stream()
                .map(service -> service + " "
                        + bench.replicas(service).stream().map(this::runs).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", ")));
    }

    /** Which version a process runs, by the jar the kernel says it was started from. */
    private String runs(ServiceProcess replica) {
        String jar = ProcessHandle.of(replica.pid())
                .flatMap(process -> process.info().arguments())
                .map(arguments -> arguments[arguments.length - 1])
                .orElseThrow();
        return jar.contains(version.name()) ? version.name() : "this version";
    }

    /** Some dozens of writes while each service has one replica of each version; then what each answers is read beside the other. */
    private void sideBySide(Run run) {
        run.settle();
        for (String service : FaultBench.SERVICES) {
            ServiceProcess one = bench.replicas(service).get(0);
            ServiceProcess other = bench.replicas(service).get(1);
            assertThat(runs(one)).as("versions of " + service).isNotEqualTo(runs(other));
            aCursorOfOneIsReadByTheOther(service, one, other);
            aCursorOfOneIsReadByTheOther(service, other, one);
            theSameIsAnswered(service, one, other);
        }
    }

    private void aCursorOfOneIsReadByTheOther(String service, ServiceProcess one, ServiceProcess other) {
        String list = LISTS.get(service) + "?limit=1";
        String token = bench.authorities().get(0).token("sustainability-manager");
        Tables.await(
                FaultBench.LONG,
                () -> bench.http()
                        .get(one.baseUrl() + list, token)
                        .expect(200)
                        .body()
                        .hasNonNull("next"),
                () -> "there is one page only of " + service + list);
        Http.Answer first = bench.http().get(one.baseUrl() + list, token).expect(200);
        String next = first.body().path("next").asText();
        String cursor = next.substring(next.indexOf('?'));
        Http.Answer second = bench.http().get(other.baseUrl() + LISTS.get(service) + cursor, token);
        if (version.hasOwnCursors()) {
            second.expect(400);
            assertThat(second.body().at("/errors/0/pointer").asText()).isEqualTo("query:cursor");
            return;
        }
        second.expect(200);
        assertThat(id(second))
                .as("the second item of " + service + list)
                .isNotEmpty()
                .isNotEqualTo(id(first));
    }

    private static String id(Http.Answer page) {
        return page.body().path("items").path(0).path("id").asText();
    }

    /** The members both know are the same, and so is the ETag, so that what was read from one may be changed through the other. */
    private void theSameIsAnswered(String service, ServiceProcess one, ServiceProcess other) {
        FaultAuthority authority = bench.authorities().get(0);
        String token = authority.token("sustainability-manager");
        String id = id(bench.http()
                .get(one.baseUrl() + LISTS.get(service) + "?limit=1", token)
                .expect(200));
        String path = LISTS.get(service) + "/" + id;
        Http.Answer here;
        Http.Answer there;
        Http.Answer again = bench.http().get(one.baseUrl() + path, token).expect(200);
        do {
            // under load it may change in between
            here = again;
            there = bench.http().get(other.baseUrl() + path, token).expect(200);
            again = bench.http().get(one.baseUrl() + path, token).expect(200);
        } while (!again.etag().equals(here.etag()));
        assertThat(there.etag()).as(service + path).isEqualTo(here.etag());
        assertThat(common(there.body(), here.body())).as(service + path).isEqualTo(common(here.body(), there.body()));
    }

    private static Map<String, JsonNode> common(JsonNode one, JsonNode other) {
        Map<String, JsonNode> members = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : one.properties()) {
            if (other.has(member.getKey())) {
                members.put(member.getKey(), member.getValue());
            }
        }
        return members;
    }

    /** Going back must be meant: without the setting the version before refuses the database it does not know. */
    private void refusesTheNewerDatabase(Repository older, Map<String, Integer> before, Map<String, Integer> after) {
        FaultBench.SERVICES.stream()
                .filter(service -> after.get(service) > before.get(service))
                .findFirst()
                .ifPresent(service -> {
                    ServiceProcess replica = bench.replicas(service).get(1);
                    replica.stop();
                    assertThatThrownBy(() -> replica.builtIn(older, version.unknownSettings())
                                    .start())
                            .isInstanceOf(SuiteFailure.class)
                            .hasMessageContaining(
                                    version.hasStrictHistory()
                                            ? "Migrations have failed validation"
                                            : "chassis.database.accept-newer=true");
                });
    }

    private Map<String, Integer> steps() {
        Map<String, Integer> steps = new HashMap<>();
        FaultBench.SERVICES.forEach(service ->
                steps.put(service, (int) bench.tables().number(service, "select count(*) from flyway_schema_history")));
        return steps;
    }

    private long deadLetters() {
        return FaultBench.SERVICES.stream()
                .mapToLong(service -> bench.tables().number(service, "select count(*) from dead_letter"))
                .sum();
    }
}
