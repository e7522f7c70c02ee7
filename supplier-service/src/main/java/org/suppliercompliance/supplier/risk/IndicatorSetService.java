package org.suppliercompliance.supplier.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tables.TableRow;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.SupplierProblem;
import org.suppliercompliance.supplier.authority.Authorities;

/** Data sets: those of the suite are read, those of the caller's authority are written too, until one is used. */
@ApplicationScoped
class IndicatorSetService {
    private static final String VISIBLE = "(i.authority is null or i.authority = ?)";
    private static final Keyset NEWEST_FIRST =
            new Keyset("select i.* from indicator_set i", "i.created_at", "timestamptz", "i.id", true);

    private final TenantDatabase database;
    private final Authorities authorities;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    IndicatorSetService(TenantDatabase database, Authorities authorities, CurrentCaller caller, SuiteClock clock) {
        this.database = database;
        this.authorities = authorities;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<IndicatorSetView> register(RegisterIndicatorSet command) {
        String authority = caller.tenant();
        authorities.requireRegistered(authority);
        Faults faults = new Faults();
        command.check(faults);
        faults.throwIfAny();
        UUID id = Ids.next();
        int added = database.update(
                """
                insert into indicator_set (id, authority, code, edition, factor, name, source, licence, note, year, unit, direction, scale_min, scale_max,
                    missing_values, earliest_year, is_default, countries, version, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, 0, 1, ?) on conflict on constraint uq_indicator_set_edition do nothing""",
                id,
                authority,
                command.code(),
                command.edition(),
                command.factor(),
                command.name(),
                command.source(),
                command.licence(),
                command.note(),
                command.year(),
                command.unit(),
                command.direction(),
                new BigDecimal(command.scaleMin()),
                new BigDecimal(command.scaleMax()),
                command.missingValues(),
                Objects.requireNonNullElse(command.earliestYear(), command.year()),
                clock.now());
        if (added == 0) {
            throw new ProblemException(
                    SupplierProblem.EDITION_TAKEN,
                    "The authority has this edition of " + command.code() + " already: register another one.");
        }
        return Created.fresh(id, view(id));
    }

    @TenantTransaction(readOnly = true)
    IndicatorSetView read(UUID id) {
        return view(id);
    }

    @TenantTransaction(readOnly = true)
    void requireVisible(UUID id) {
        view(id);
    }

    @TenantTransaction(readOnly = true)
    Slice<IndicatorSetView> list(PageRequest page, @Nullable RiskFactor factor) {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(caller.tenant()));
        String filter = VISIBLE;
        if (factor != null) {
            filter += " and i.factor = ?";
            parameters.add(factor);
        }
        return NEWEST_FIRST.fetch(database, page, filter, parameters, IndicatorSetView::of, view ->
                new String[] {view.createdAt().toString(), view.id().toString()});
    }

    @TenantTransaction(readOnly = true)
    IndicatorValues values(UUID id) {
        view(id);
        return new IndicatorValues(
                id,
                database.query(
                        "select country, value, year from indicator_value where set_id = ? order by country limit 300",
                        row -> new IndicatorValues.CountryValue(
                                row.text("country"), RiskBases.decimal(row, "value"), row.integer("year")),
                        id));
    }

    /** The good rows of the file take the place of all values; a dry run only says what would become of them. */
    @TenantTransaction
    ValuesImported replace(UUID id, List<TableRow> rows, boolean dryRun, @Nullable ExpectedVersion ifMatch) {
        String authority = caller.tenant();
        IndicatorSetView set = database.one(
                        "select i.* from indicator_set i where i.id = ? and i.authority = ? for update",
                        IndicatorSetView::of,
                        id,
                        authority)
                .orElseThrow(IndicatorSetService::unknown);
        ExpectedVersion.require(ifMatch, set.version());
        if (set.used()) {
            throw new ProblemException(
                    SupplierProblem.EDITION_IN_USE,
                    "Scores were worked out with this edition: register the values as another one.");
        }
        IndicatorFile file = IndicatorFile.of(rows, new IndicatorFile.Years(set.earliestYear(), set.year()));
        if (dryRun) {
            return new ValuesImported(set, file.values().size(), file.rejected());
        }
        database.update("delete from indicator_value where set_id = ?", id);
        database.update(
                """
                insert into indicator_value (set_id, country, authority, value, year)
                select ?, u.country, ?, u.value::numeric, u.year from unnest(?, ?, ?) as u (country, value, year)""",
                id,
                authority,
                file.values().stream()
                        .map(IndicatorValues.CountryValue::country)
                        .toArray(String[]::new),
                file.values().stream()
                        .map(value -> value.value().toPlainString())
                        .toArray(String[]::new),
                file.values().stream().map(IndicatorValues.CountryValue::year).toArray(Integer[]::new));
        database.update(
                "update indicator_set set countries = ?, version = version + 1 where id = ?",
                file.values().size(),
                id);
        return new ValuesImported(view(id), file.values().size(), file.rejected());
    }

    private IndicatorSetView view(UUID id) {
        return database.one(
                        "select i.* from indicator_set i where i.id = ? and " + VISIBLE,
                        IndicatorSetView::of,
                        id,
                        caller.tenant())
                .orElseThrow(IndicatorSetService::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such data set.");
    }
}
