package org.suppliercompliance.supplier.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.database.Json;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** What a bid answered counts in the risk of the contract it won. */
@ApplicationScoped
class BidAnswerService {
    private final TenantDatabase database;
    private final RiskMarks marks;
    private final RiskJson json;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    BidAnswerService(TenantDatabase database, RiskMarks marks, RiskJson json, CurrentCaller caller, SuiteClock clock) {
        this.database = database;
        this.marks = marks;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction(readOnly = true)
    BidAnswersView read(UUID contract) {
        return current(contract, "");
    }

    @TenantTransaction
    BidAnswersView replace(UUID contract, ReplaceBidAnswers command, @Nullable ExpectedVersion ifMatch) {
        // Two writers of the same contract meet here; a declaration that names it meanwhile does not wait.
        BidAnswersView before = current(contract, " for no key update of c");
        ExpectedVersion.require(ifMatch, before.version());
        Faults faults = new Faults();
        command.check(faults);
        faults.throwIfAny();
        if (command.answers().equals(before.answers())) {
            return before;
        }
        Instant now = clock.now();
        String authority = caller.tenant();
        database.update(
                """
                insert into bid_answer (contract_id, authority, answers, recorded_by, recorded_at, version) values (?, ?, ?::jsonb, ?, ?, ?)
                on conflict (contract_id) do update set answers = excluded.answers, recorded_by = excluded.recorded_by,
                    recorded_at = excluded.recorded_at, version = excluded.version""",
                contract,
                authority,
                new Json(json.write(command.answers())),
                caller.get().subject(),
                now,
                before.version() + 1);
        marks.contract(database, authority, contract);
        return view(contract, command.answers(), now, before.version() + 1);
    }

    private BidAnswersView current(UUID contract, String lock) {
        String authority = caller.tenant();
        boolean own = database.one(
                        "select c.id from contract c where c.id = ? and c.authority = ?" + lock,
                        row -> row.uuid("id"),
                        contract,
                        authority)
                .isPresent();
        if (!own) {
            throw new ProblemException(StandardProblem.NOT_FOUND, "There is no such contract.");
        }
        return database.one(
                        "select answers, recorded_at, version from bid_answer where contract_id = ? and authority = ?",
                        row -> view(
                                contract,
                                json.answers(row.text("answers")),
                                row.instant("recorded_at"),
                                row.bigint("version")),
                        contract,
                        authority)
                .orElseGet(() -> view(contract, List.of(), null, 1));
    }

    private static BidAnswersView view(
            UUID contract, List<BidAnswer> answers, @Nullable Instant recordedAt, long version) {
        return new BidAnswersView(
                contract,
                answers,
                answers.stream().mapToInt(BidAnswer::adjustment).sum(),
                recordedAt,
                version);
    }
}
