package org.suppliercompliance.supplier.contracts;

import static org.suppliercompliance.supplier.contracts.ContractIntake.text;
import static org.suppliercompliance.supplier.contracts.ContractIntake.texts;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;

/**
 * Takes in what notices say of contracts: registers those not known yet, and changes the others where a later notice says something else.
 * What a notice does not say stays as it was.
 */
@Singleton
public class NoticeIntake {
    /**
     * What a contract is recognised by.
     *
     * @param contract null when the notice knows the award only
     */
    public record Keys(String award, @Nullable String contract) {
        /** That of the contract, or of the award while no contract is known. */
        public String own() {
            return contract == null ? award : contract;
        }
    }

    /**
     * A contract as a notice describes it, checked; what it does not say is null or empty.
     *
     * @param supplierId the supplier; null when the notice names none, so that only a known contract can be meant
     * @param keys what it is registered under
     * @param ways all that it may be known by, since the order of joint suppliers is chance: what is its supplier's alone first
     * @param unit the number of the release, or of the contract of the notice, that says it
     */
    public record Said(
            @Nullable UUID supplierId,
            Keys keys,
            List<Keys> ways,
            long unit,
            @Nullable Instant madeAt,
            boolean framework,
            @Nullable String reference,
            @Nullable String title,
            List<String> cpvCodes,
            @Nullable Money value,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate concludedOn,
            @Nullable String notice,
            @Nullable String buyerName,
            @Nullable String supplierNumber) {}

    /** A known contract, and the keys it was found by. */
    private record Match(NoticedRow row, Keys way) {}

    /**
     * What became of it.
     *
     * @param leftOutEnd the end it names, where another one stays
     * @param why why that one stays, if one is left out
     */
    public record Taken(Outcome outcome, @Nullable LocalDate leftOutEnd, EndStays why) {
        static Taken of(Outcome outcome) {
            return new Taken(outcome, null, EndStays.DECIDED);
        }
    }

    /** Why the end that is known stays. */
    public enum EndStays {
        /** A buyer's act set it. */
        DECIDED,
        /** The other one lies behind the latest end that a buyer's terms let the contract be extended to. */
        EXTENSIONS_END
    }

    /** What became of it, but for its end. */
    public enum Outcome {
        REGISTERED,
        CHANGED,
        /** It says what is known. */
        UNCHANGED,
        /** It was made before the notice that is known. */
        OLDER,
        /** The contract is known with another supplier, with whom it stays. */
        OTHER_SUPPLIER,
        /** The start and end that stand together now would be backwards. */
        BACKWARDS,
        /** It is not known, and what is needed to register it was not said: supplier, title, CPV code. */
        INCOMPLETE
    }

    private static final String KNOWN = """
            select c.*, coalesce((select s.survivor_id from supplier s where s.id = c.supplier_id), c.supplier_id) as current_supplier_id
            from contract c where c.authority = ? and (c.import_key = any(?) or c.award_key = any(?)) order by c.created_at, c.id for update of c""";

    private final ContractIntake contracts;

    NoticeIntake(ContractIntake contracts) {
        this.contracts = contracts;
    }

    /** Takes all in, in order; answers what became of each. */
    public List<Taken> take(
            WorkerTransaction transaction, String authority, List<Said> all, String by, Consumer<Fact> facts) {
        if (all.isEmpty()) {
            return List.of();
        }
        Instant now = transaction.now();
        List<Keys> ways = all.stream().flatMap(said -> said.ways().stream()).toList();
        List<NoticedRow> known = new ArrayList<>(transaction.query(
                KNOWN,
                NoticeIntake::known,
                authority,
                keys(ways.stream().flatMap(way -> Stream.of(way.award(), way.own()))),
                keys(ways.stream().map(Keys::award))));
        Map<NoticedRow, ContractPeriod> before = new LinkedHashMap<>();
        Set<NoticedRow> fresh = new LinkedHashSet<>();
        List<Taken> outcomes = new ArrayList<>();
        for (Said said : all) {
            Match match = match(known, said);
            if (match == null) {
                if (said.supplierId() == null
                        || said.title() == null
                        || said.cpvCodes().isEmpty()) {
                    outcomes.add(Taken.of(Outcome.INCOMPLETE));
                    continue;
                }
                NoticedRow row = NoticedRow.fresh(authority, said, now);
                known.add(row);
                fresh.add(row);
                outcomes.add(Taken.of(Outcome.REGISTERED));
            } else {
                NoticedRow row = match.row();
                ContractPeriod was = row.contract().period();
                Taken taken = row.hear(said, match.way(), now);
                if (taken.outcome() == Outcome.CHANGED && !fresh.contains(row)) {
                    before.putIfAbsent(row, was);
                }
                outcomes.add(taken);
            }
        }
        contracts.take(
                transaction, authority, fresh.stream().map(NoticedRow::entry).toList(), facts);
        write(
                transaction,
                known.stream()
                        .filter(row -> row.isHeard() && !fresh.contains(row))
                        .toList());
        before.forEach((row, was) -> {
            Contract contract = row.contract();
            facts.accept(contract.fact().changed(contract.version));
            if (!contract.period().sameDays(was)) {
                ContractHistory.keep(transaction, contract, PeriodAct.NOTICE, was, row.notice(), by, now);
            }
        });
        return outcomes;
    }

    /**
     * The one with the supplier named, by whichever of its keys; else whatever goes by its own. Two contracts of a notice may be with one
     * supplier: what the same notice spoke of already is found by its own key only.
     */
    private static @Nullable Match match(Collection<NoticedRow> known, Said said) {
        for (Keys way : said.ways()) {
            boolean own = way.equals(said.keys());
            Predicate<NoticedRow> open = one -> own || !one.isHeardIn(said.unit());
            NoticedRow row = find(known, way, open.and(one -> one.isWith(said.supplierId())));
            if (row != null) {
                return new Match(row, way);
            }
        }
        NoticedRow row = find(known, said.keys(), any -> true);
        return row == null ? null : new Match(row, said.keys());
    }

    /** By its own key; else the one registered when only the award was known; for an award, the contract that came of it. */
    private static @Nullable NoticedRow find(Collection<NoticedRow> known, Keys keys, Predicate<NoticedRow> asked) {
        NoticedRow ofAward = null;
        for (NoticedRow row : known) {
            if (!asked.test(row)) {
                continue;
            }
            if (keys.own().equals(row.importKey())) {
                return row;
            }
            boolean candidate = keys.award().equals(row.awardKey())
                    && (keys.contract() == null || keys.award().equals(row.importKey()));
            if (candidate && ofAward == null) {
                ofAward = row;
            }
        }
        return ofAward;
    }

    private static NoticedRow known(Row row) throws SQLException {
        return new NoticedRow(
                Contract.of(row),
                row.uuid("current_supplier_id"),
                row.text("import_key"),
                row.nullableText("award_key"),
                row.nullableInstant("noticed_at"),
                row.nullableText("supplier_number"));
    }

    private static String[] keys(Stream<String> keys) {
        return keys.distinct().toArray(String[]::new);
    }

    private static void write(WorkerTransaction transaction, List<NoticedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Contract> contracts = rows.stream().map(NoticedRow::contract).toList();
        transaction.update(
                """
                update contract c set reference = u.reference, title = u.title, cpv_codes = string_to_array(u.cpv, ','), value_amount = u.amount::numeric,
                    value_currency = u.currency, starts_on = u.starts_on::date, ends_on = u.ends_on::date,
                    period_known = u.starts_on is not null and u.ends_on is not null, concluded_on = u.concluded_on::date, notice = u.notice,
                    buyer_name = u.buyer_name, kind = u.kind, early_end_reason = u.early_end_reason, end_version = u.end_version,
                    extension_anchor = u.extension_anchor::date, extension_steps = u.extension_steps, import_key = u.import_key,
                    noticed_at = u.noticed_at::timestamptz, version = u.version, changed_at = u.changed_at::timestamptz
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as u (id, reference, title, cpv, amount, currency, starts_on, ends_on, concluded_on, notice, buyer_name, kind, early_end_reason,
                        end_version, extension_anchor, extension_steps, import_key, noticed_at, version, changed_at)
                where c.id = u.id""",
                contracts.stream().map(contract -> contract.id).toArray(UUID[]::new),
                texts(contracts, contract -> contract.reference),
                texts(contracts, contract -> contract.title),
                texts(contracts, contract -> String.join(",", contract.cpvCodes)),
                texts(
                        contracts,
                        contract -> contract.valueAmount == null ? null : contract.valueAmount.toPlainString()),
                texts(contracts, contract -> contract.valueCurrency),
                texts(contracts, contract -> text(contract.startsOn)),
                texts(contracts, contract -> text(contract.endsOn)),
                texts(contracts, contract -> text(contract.concludedOn)),
                texts(contracts, contract -> contract.notice),
                texts(contracts, contract -> contract.buyerName),
                texts(contracts, contract -> contract.kind.name()),
                texts(contracts, contract -> contract.earlyEndReason),
                contracts.stream().map(contract -> contract.endVersion).toArray(Integer[]::new),
                texts(contracts, contract -> text(contract.extensionAnchor)),
                contracts.stream().map(contract -> contract.extensionSteps).toArray(Integer[]::new),
                texts(rows, NoticedRow::importKey),
                texts(rows, row -> text(row.madeAt())),
                contracts.stream().map(contract -> contract.version).toArray(Long[]::new),
                texts(contracts, contract -> text(contract.changedAt)));
    }
}
