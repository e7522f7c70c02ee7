package org.suppliercompliance.supplier.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.contracts.NoticeIntake.EndStays;
import org.suppliercompliance.supplier.contracts.NoticeIntake.Keys;
import org.suppliercompliance.supplier.contracts.NoticeIntake.Outcome;
import org.suppliercompliance.supplier.contracts.NoticeIntake.Said;
import org.suppliercompliance.supplier.contracts.NoticeIntake.Taken;

/** A contract that notices speak of, while a chunk of them is taken in. */
final class NoticedRow {
    private final Contract contract;
    private final UUID supplierId;
    private final @Nullable String awardKey;
    private final @Nullable String supplierNumber;
    private String importKey;
    private @Nullable Instant madeAt;
    private boolean heard;
    private @Nullable Long heardIn;

    NoticedRow(
            Contract contract,
            UUID supplierId,
            String importKey,
            @Nullable String awardKey,
            @Nullable Instant madeAt,
            @Nullable String supplierNumber) {
        this.contract = contract;
        this.supplierId = supplierId;
        this.importKey = importKey;
        this.awardKey = awardKey;
        this.madeAt = madeAt;
        this.supplierNumber = supplierNumber;
    }

    static NoticedRow fresh(String authority, Said said, Instant now) {
        UUID supplier = Objects.requireNonNull(said.supplierId());
        String title = Objects.requireNonNull(said.title());
        ContractDetails details = new ContractDetails(
                authority,
                supplier,
                Objects.requireNonNullElse(said.reference(), "unnumbered"),
                title,
                said.cpvCodes(),
                said.value(),
                said.start(),
                said.end(),
                said.concludedOn(),
                List.of(),
                said.notice(),
                said.buyerName(),
                false,
                false,
                false,
                false,
                new ContractTerms(kind(said), null, false, null));
        NoticedRow row = new NoticedRow(
                new Contract(details, now),
                supplier,
                said.keys().own(),
                said.keys().award(),
                said.madeAt(),
                said.supplierNumber());
        row.heardIn = said.unit();
        return row;
    }

    /**
     * Takes what a notice says, if it is later than what is known. An end that a buyer's act set stays, and so does one that would
     * be moved beyond the latest end of the extensions.
     *
     * @param way the keys it was found by
     */
    Taken hear(Said said, Keys way, Instant now) {
        if (said.supplierId() != null && !said.supplierId().equals(supplierId)) {
            return Taken.of(Outcome.OTHER_SUPPLIER);
        }
        heardIn = said.unit();
        if (said.madeAt() == null || Objects.equals(said.madeAt(), madeAt)) {
            return Taken.of(Outcome.UNCHANGED);
        }
        if (madeAt != null && said.madeAt().isBefore(madeAt)) {
            return Taken.of(Outcome.OLDER);
        }
        boolean decided = contract.isEndDecided();
        boolean tooLate = isBeyondExtensions(said.end());
        LocalDate end = said.end() == null || decided || tooLate ? contract.endsOn : said.end();
        ContractDetails details = said(contract.details(), said, end);
        if (details.start() != null && end != null && end.isBefore(details.start())) {
            return Taken.of(Outcome.BACKWARDS);
        }
        heard = true;
        madeAt = said.madeAt();
        importKey = way.contract() == null ? importKey : way.own();
        Outcome outcome = contract.change(details, now) ? Outcome.CHANGED : Outcome.UNCHANGED;
        return new Taken(
                outcome,
                said.end() == null || said.end().equals(end) ? null : said.end(),
                decided ? EndStays.DECIDED : EndStays.EXTENSIONS_END);
    }

    /** Whether a buyer's terms let no extension go that far. */
    private boolean isBeyondExtensions(@Nullable LocalDate end) {
        LocalDate latest = contract.extensionLatestEnd;
        return end != null && latest != null && end.isAfter(latest);
    }

    private static ContractDetails said(ContractDetails known, Said said, @Nullable LocalDate end) {
        ContractTerms terms = known.terms();
        boolean becomesFramework = said.framework() && terms.kind() == ContractKind.CONTRACT;
        return new ContractDetails(
                known.authority(),
                known.supplierId(),
                or(said.reference(), known.reference()),
                or(said.title(), known.title()),
                said.cpvCodes().isEmpty() ? known.cpvCodes() : said.cpvCodes(),
                said.value() == null ? known.value() : said.value(),
                said.start() == null ? known.start() : said.start(),
                end,
                said.concludedOn() == null ? known.concludedOn() : said.concludedOn(),
                known.buyingEntities(),
                known.notice() == null ? said.notice() : known.notice(),
                said.buyerName() == null ? known.buyerName() : said.buyerName(),
                known.reportingDuty(),
                known.rightToAudit(),
                known.sanctionClause(),
                known.riskAssessmentDuty(),
                becomesFramework ? new ContractTerms(kind(said), null, false, terms.extensionOptions()) : terms);
    }

    private static ContractKind kind(Said said) {
        return said.framework() ? ContractKind.FRAMEWORK_AGREEMENT : ContractKind.CONTRACT;
    }

    private static String or(@Nullable String said, String known) {
        return said == null ? known : said;
    }

    ContractIntake.Entry entry() {
        ContractDetails details = contract.details();
        return new ContractIntake.Entry(
                details.supplierId(),
                details.reference(),
                details.title(),
                details.cpvCodes(),
                details.value(),
                details.start(),
                details.end(),
                details.concludedOn(),
                details.buyingEntities(),
                details.notice(),
                details.buyerName(),
                false,
                false,
                false,
                false,
                importKey,
                new ContractIntake.Noticed(contract.kind, Objects.requireNonNull(awardKey), madeAt, supplierNumber));
    }

    boolean isWith(@Nullable UUID supplier) {
        return supplierId.equals(supplier);
    }

    /** Whether this release, or contract of a notice, is the last that spoke of it. */
    boolean isHeardIn(long unit) {
        return Objects.equals(heardIn, unit);
    }

    Contract contract() {
        return contract;
    }

    String importKey() {
        return importKey;
    }

    @Nullable
    String awardKey() {
        return awardKey;
    }

    @Nullable
    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    String notice() {
        return contract.notice;
    }

    boolean isHeard() {
        return heard;
    }
}
