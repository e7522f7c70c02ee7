package org.suppliercompliance.supplier.contracts;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.time.Ids;

/** Registers contracts many at a time: one statement for a whole chunk of an import. */
@Singleton
public class ContractIntake {
    /**
     * What only a notice of an award says.
     *
     * @param awardKey what its award is recognised by in other notices
     * @param supplierNumber the supplier's number as given, where it is none of a known register
     */
    public record Noticed(
            ContractKind kind,
            String awardKey,
            @Nullable Instant madeAt,
            @Nullable String supplierNumber) {}

    /**
     * A contract as an imported row describes it.
     *
     * @param importKey what the row is recognised by when the same file comes again
     * @param noticed null when no notice but a file of contracts says it
     */
    public record Entry(
            UUID supplierId,
            String reference,
            String title,
            List<String> cpvCodes,
            @Nullable Money value,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate concludedOn,
            List<String> buyingEntities,
            @Nullable String notice,
            @Nullable String buyerName,
            boolean reportingDuty,
            boolean rightToAudit,
            boolean sanctionClause,
            boolean riskAssessmentDuty,
            String importKey,
            @Nullable Noticed noticed) {
        boolean periodKnown() {
            return start != null && end != null;
        }

        private ContractKind kind() {
            return noticed == null ? ContractKind.CONTRACT : noticed.kind();
        }

        private @Nullable String awardKey() {
            return noticed == null ? null : noticed.awardKey();
        }

        private @Nullable String madeAt() {
            return noticed == null || noticed.madeAt() == null
                    ? null
                    : noticed.madeAt().toString();
        }

        private @Nullable String supplierNumber() {
            return noticed == null ? null : noticed.supplierNumber();
        }
    }

    /** The codes of the authority's entities. */
    public Set<String> entities(WorkerTransaction transaction, String authority) {
        return new HashSet<>(transaction.query(
                "select code from buying_entity where authority = ?", row -> row.text("code"), authority));
    }

    /** Registers what is new and answers, in order, whether each entry was. */
    public List<Boolean> take(
            WorkerTransaction transaction, String authority, List<Entry> entries, Consumer<Fact> facts) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Instant now = transaction.now();
        UUID[] ids = entries.stream().map(entry -> Ids.next()).toArray(UUID[]::new);
        Set<UUID> written = new HashSet<>(transaction.query(
                """
                insert into contract (id, authority, supplier_id, reference, title, cpv_codes, value_amount, value_currency, starts_on, ends_on, period_known,
                    concluded_on, buying_entities, notice, buyer_name, reporting_duty, right_to_audit, sanction_clause, risk_assessment_duty, import_key, kind, award_key, noticed_at, supplier_number,
                    version, created_at, changed_at)
                select u.id, ?, u.supplier_id, u.reference, u.title, string_to_array(u.cpv, ','), u.amount::numeric, u.currency, u.starts_on::date, u.ends_on::date,
                    u.starts_on is not null and u.ends_on is not null, u.concluded_on::date, string_to_array(u.entities, ','), u.notice, u.buyer_name,
                    substr(u.flags, 1, 1) = 'y', substr(u.flags, 2, 1) = 'y', substr(u.flags, 3, 1) = 'y', substr(u.flags, 4, 1) = 'y', u.import_key,
                    u.kind, u.award_key, u.noticed_at::timestamptz, u.supplier_number, 1, ?, ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as u (id, supplier_id, reference, title, cpv, amount, currency, starts_on, ends_on, concluded_on, entities, notice, buyer_name, flags, import_key, kind, award_key, noticed_at,
                        supplier_number)
                on conflict (authority, import_key) where import_key is not null do nothing
                returning id""",
                row -> row.uuid("id"),
                authority,
                now,
                now,
                ids,
                entries.stream().map(Entry::supplierId).toArray(UUID[]::new),
                texts(entries, Entry::reference),
                texts(entries, Entry::title),
                texts(entries, entry -> String.join(",", entry.cpvCodes())),
                texts(
                        entries,
                        entry -> entry.value() == null ? null : entry.value().amount()),
                texts(
                        entries,
                        entry -> entry.value() == null ? null : entry.value().currency()),
                texts(entries, entry -> text(entry.start())),
                texts(entries, entry -> text(entry.end())),
                texts(entries, entry -> text(entry.concludedOn())),
                texts(entries, entry -> String.join(",", entry.buyingEntities())),
                texts(entries, Entry::notice),
                texts(entries, Entry::buyerName),
                texts(entries, ContractIntake::flags),
                texts(entries, Entry::importKey),
                texts(entries, entry -> entry.kind().name()),
                texts(entries, Entry::awardKey),
                texts(entries, Entry::madeAt),
                texts(entries, Entry::supplierNumber)));
        for (int i = 0; i < ids.length; i++) {
            if (written.contains(ids[i])) {
                facts.accept(fact(ids[i], authority, entries.get(i)).registered());
            }
        }
        return Arrays.stream(ids).map(written::contains).toList();
    }

    private static ContractFact fact(UUID id, String authority, Entry entry) {
        return new ContractFact(
                id,
                authority,
                entry.supplierId(),
                entry.reference(),
                entry.title(),
                entry.cpvCodes(),
                entry.value(),
                entry.start(),
                entry.end(),
                entry.periodKnown(),
                entry.concludedOn(),
                entry.reportingDuty(),
                entry.rightToAudit(),
                entry.sanctionClause(),
                entry.riskAssessmentDuty(),
                entry.kind(),
                null,
                null,
                null,
                false,
                null);
    }

    private static String flags(Entry entry) {
        return (entry.reportingDuty() ? "y" : "n")
                + (entry.rightToAudit() ? "y" : "n")
                + (entry.sanctionClause() ? "y" : "n")
                + (entry.riskAssessmentDuty() ? "y" : "n");
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
