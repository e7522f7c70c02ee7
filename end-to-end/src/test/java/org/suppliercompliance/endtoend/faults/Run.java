package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;

/** The clients of one case, from their first call to the checker's verdict. */
final class Run {
    private static Run open;

    private final FaultBench bench = FaultBench.get();
    private final History history;
    private final Load load;

    Run(String name, List<Load.Write> writes) {
        this(name, writes, FaultBench.setting("writes", 20), FaultBench.setting("reads", 30));
    }

    Run(String name, List<Load.Write> writes, int writesPerSecond, int readsPerSecond) {
        history = new History(FaultBench.TARGET.resolve("history-" + name + ".jsonl"));
        load = new Load(bench, history, name, writes).start(writesPerSecond, readsPerSecond);
        open = this;
    }

    /** Ends the clients of a case that failed, so that the next has the suite for itself. */
    static void endOpen() {
        if (open != null) {
            open.load.close();
            open = null;
        }
    }

    /** Waits until some dozens of further writes are acknowledged: the load is there. */
    void settle() {
        untilAcknowledged(acknowledged() + 60);
    }

    /** On a slow machine thousands take their time: it has to take forty a second. */
    void untilAcknowledged(long number) {
        Tables.await(
                FaultBench.LONG.plusMillis(number * 25),
                () -> acknowledged() >= number,
                () -> acknowledged() + " writes are acknowledged");
    }

    private long acknowledged() {
        return load.acknowledged();
    }

    List<Operation> soFar() {
        return history.operations();
    }

    /** Ends the load. */
    List<Operation> stop() {
        load.close();
        history.close();
        return history.operations();
    }

    /** What must have been told exactly once: each case that was communicated, to its people and to the authority's endpoint. */
    Set<String> toldOnce() {
        return toldOnce("");
    }

    Set<String> toldOnce(String authority) {
        Set<String> once = new HashSet<>();
        history.operations().stream()
                .filter(each -> each.kind().equals("COMMUNICATE") && each.outcome() == Outcome.OK)
                .filter(each -> each.authority().startsWith(authority))
                .forEach(each -> {
                    String key = Observer.key("non-compliance-communicated", each.id(), "", 0);
                    once.add("alert " + key);
                    once.add("webhook " + key);
                });
        return once;
    }

    /** Ends the load, waits until all is quiet, and lets the checker decide. */
    List<Operation> stopAndCheck(Proof proof) {
        return stopAndCheck(proof, Set.of());
    }

    /** As {@link #stopAndCheck(Proof)}, with more that must have been told exactly once. */
    List<Operation> stopAndCheck(Proof proof, Set<String> further) {
        List<Operation> operations = stop();
        proof.figure("drained in", CrashTest.seconds(bench.tables().awaitDrained(FaultBench.LONG)));
        bench.tables().awaitDelivered(FaultBench.LONG);
        check(proof, further);
        return operations;
    }

    /** Lets the checker decide about what the clients did and what is left of it. */
    void check(Proof proof) {
        check(proof, Set.of());
    }

    private void check(Proof proof, Set<String> further) {
        List<Operation> operations = history.operations();
        Set<String> once = toldOnce();
        once.addAll(further);
        Observed left = new Observer(bench).observe(operations, once, Set.of());
        List<Checker.Violation> violations = Checker.check(operations, left);
        Map<String, Long> counts = Load.counts(operations);
        proof.figure("acknowledged writes", counts.getOrDefault("write OK", 0L));
        proof.figure("reads", counts.getOrDefault("read OK", 0L));
        proof.figure("ended unknown", counts.getOrDefault("INFO", 0L));
        proof.figure("refused", counts.getOrDefault("FAIL", 0L));
        proof.figure("told once", once.size());
        proof.figure("repeats with the same id", left.told().size() - new HashSet<>(left.told()).size());
        proof.figure("broken promises", violations.size());
        assertThat(violations).isEmpty();
    }
}
