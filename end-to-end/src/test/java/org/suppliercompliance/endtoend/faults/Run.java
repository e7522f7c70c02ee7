package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;

/** The clients of one case, from their first call to the checker's verdict. */
final class Run {
    private final FaultBench bench = FaultBench.get();
    private final History history;
    private final Load load;

    Run(String name, List<Load.Write> writes) {
        this(name, writes, FaultBench.setting("writes", 20), FaultBench.setting("reads", 30));
    }

    Run(String name, List<Load.Write> writes, int writesPerSecond, int readsPerSecond) {
        history = new History(FaultBench.TARGET.resolve("history-" + name + ".jsonl"));
        load = new Load(bench, history, name, writes).start(writesPerSecond, readsPerSecond);
    }

    /** Waits until some dozens of further writes are acknowledged: the load is there. */
    void settle() {
        untilAcknowledged(acknowledged() + 60);
    }

    void untilAcknowledged(long number) {
        Tables.await(
                FaultBench.LONG, () -> acknowledged() >= number, () -> acknowledged() + " writes are acknowledged");
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

    /** Ends the load, waits until all is quiet, and lets the checker decide. */
    List<Operation> stopAndCheck(Proof proof) {
        List<Operation> operations = stop();
        Duration drained = bench.tables().awaitDrained(FaultBench.LONG);
        bench.tables().awaitDelivered(FaultBench.LONG);
        Set<String> once = new HashSet<>();
        operations.stream()
                .filter(each -> each.kind().equals("COMMUNICATE") && each.outcome() == Outcome.OK)
                .forEach(each -> {
                    String key = Observer.key("non-compliance-communicated", each.id(), "", 0);
                    once.add("alert " + key);
                    once.add("webhook " + key);
                });
        Observed left = new Observer(bench).observe(operations, once, Set.of());
        List<Checker.Violation> violations = Checker.check(operations, left);
        Map<String, Long> counts = Load.counts(operations);
        proof.figure("acknowledged writes", counts.getOrDefault("write OK", 0L));
        proof.figure("reads", counts.getOrDefault("read OK", 0L));
        proof.figure("ended unknown", counts.getOrDefault("INFO", 0L));
        proof.figure("refused", counts.getOrDefault("FAIL", 0L));
        proof.figure("told once", once.size());
        proof.figure("drained in", CrashTest.seconds(drained));
        proof.figure("broken promises", violations.size());
        assertThat(violations).isEmpty();
        return operations;
    }
}
