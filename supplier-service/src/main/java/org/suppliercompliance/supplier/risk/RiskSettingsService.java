package org.suppliercompliance.supplier.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.database.Json;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.authority.Authorities;

/** An authority decides what weighs how much, and which data set counts; without a decision the defaults hold. */
@ApplicationScoped
class RiskSettingsService {
    private final TenantDatabase database;
    private final RiskBases bases;
    private final RiskMarks marks;
    private final RiskJson json;
    private final Authorities authorities;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    RiskSettingsService(
            TenantDatabase database,
            RiskBases bases,
            RiskMarks marks,
            RiskJson json,
            Authorities authorities,
            CurrentCaller caller,
            SuiteClock clock) {
        this.database = database;
        this.bases = bases;
        this.marks = marks;
        this.json = json;
        this.authorities = authorities;
        this.caller = caller;
        this.clock = clock;
    }

    private record Candidate(UUID id, String factor, int countries) {}

    @TenantTransaction(readOnly = true)
    RiskSettingsView read() {
        return current(caller.tenant());
    }

    @TenantTransaction
    RiskSettingsView replace(PutRiskSettings command, @Nullable ExpectedVersion ifMatch) {
        String authority = caller.tenant();
        authorities.requireRegistered(authority);
        database.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))::text as locked",
                row -> 0,
                "risk-settings:" + authority);
        RiskSettingsView before = current(authority);
        ExpectedVersion.require(ifMatch, before.version());
        Faults faults = new Faults();
        RiskSettings after = command.checked(faults);
        checkSets(command.factors(), faults);
        faults.throwIfAny();
        if (after.equals(before.settings())) {
            return before;
        }
        Map<RiskFactor, UUID> setsBefore = bases.effective(database, before.settings());
        database.update(
                """
                insert into risk_setting (authority, content, decided_by, decided_at, version) values (?, ?::jsonb, ?, ?, ?)
                on conflict (authority) do update set content = excluded.content, decided_by = excluded.decided_by, decided_at = excluded.decided_at,
                    version = excluded.version""", authority, new Json(json.write(after)), caller.get().subject(), clock.now(), before.version() + 1);
        database.update(
                "update indicator_set set used_at = ?, version = version + 1 where id = any(?) and authority = ? and used_at is null",
                clock.now(),
                chosen(after.factors()),
                authority);
        mark(authority, before.settings(), after, setsBefore);
        return current(authority);
    }

    /** Marks what comes out otherwise, and nothing else. */
    private void mark(String authority, RiskSettings before, RiskSettings after, Map<RiskFactor, UUID> setsBefore) {
        boolean weighed = before.mediumFrom() != after.mediumFrom() || before.highFrom() != after.highFrom();
        for (RiskFactor factor : RiskFactor.values()) {
            weighed |= before.of(factor).weight() != after.of(factor).weight();
        }
        if (weighed) {
            marks.all(database, authority);
        } else {
            Map<RiskFactor, UUID> setsAfter = bases.effective(database, after);
            TreeSet<String> countries = new TreeSet<>();
            setsAfter.forEach((factor, set) -> {
                UUID old = setsBefore.get(factor);
                if (!set.equals(old)) {
                    countries.addAll(marks.changed(database, Objects.requireNonNullElse(old, RiskMarks.NO_SET), set));
                }
            });
            marks.countries(database, countries);
        }
        if (!weighed && !before.sizeBands().equals(after.sizeBands())) {
            marks.contractsWithValue(database, authority);
        }
    }

    private void checkSets(List<FactorSetting> factors, Faults faults) {
        Map<UUID, Candidate> found = new HashMap<>();
        database.query(
                        "select id, factor, countries from indicator_set where id = any(?)",
                        row -> new Candidate(row.uuid("id"), row.text("factor"), row.integer("countries")),
                        (Object) chosen(factors))
                .forEach(one -> found.put(one.id(), one));
        for (int i = 0; i < factors.size(); i++) {
            UUID wanted = factors.get(i).indicatorSetId();
            if (wanted == null) {
                continue;
            }
            Candidate candidate = found.get(wanted);
            String pointer = "/factors/" + i + "/indicatorSetId";
            faults.require(candidate != null, pointer, "There is no such data set.");
            if (candidate != null) {
                faults.require(
                        candidate.factor().equals(factors.get(i).factor().name()),
                        pointer,
                        "The data set is one of " + candidate.factor() + ".");
                faults.require(candidate.countries() > 0, pointer, "The data set has no values yet.");
            }
        }
    }

    private static UUID[] chosen(List<FactorSetting> factors) {
        return factors.stream()
                .map(FactorSetting::indicatorSetId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
    }

    private RiskSettingsView current(String authority) {
        return database.one(
                        "select content, decided_at, version from risk_setting where authority = ?",
                        row -> RiskSettingsView.of(
                                authority,
                                json.settings(row.text("content")),
                                row.instant("decided_at"),
                                row.bigint("version")),
                        authority)
                .orElseGet(() -> RiskSettingsView.of(authority, RiskSettings.DEFAULTS, null, 1));
    }
}
