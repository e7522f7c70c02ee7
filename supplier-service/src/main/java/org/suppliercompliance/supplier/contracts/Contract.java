package org.suppliercompliance.supplier.contracts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.time.Ids;

/** A contract of one authority with one supplier. */
@Entity
@Table(name = "contract")
class Contract {
    @Id
    UUID id;

    String authority;
    UUID supplierId;
    String reference;
    String title;
    List<String> cpvCodes;
    BigDecimal valueAmount;
    String valueCurrency;
    LocalDate startsOn;
    LocalDate endsOn;
    boolean periodKnown;
    LocalDate concludedOn;
    List<String> buyingEntities;
    String notice;
    String buyerName;
    boolean reportingDuty;
    boolean rightToAudit;
    boolean sanctionClause;
    boolean riskAssessmentDuty;
    String importKey;

    @Enumerated(EnumType.STRING)
    ContractKind kind;

    UUID frameworkId;
    UUID renewsId;
    UUID renewedById;
    boolean openToAllEntities;
    Integer extensionCount;
    Integer extensionMonths;
    LocalDate extensionLatestEnd;
    int extensionsUsed;
    LocalDate extensionAnchor;
    int extensionSteps;
    String earlyEndReason;
    int endVersion;
    UUID criteriaSetId;
    Integer criteriaSetVersion;
    LocalDate criteriaFixedOn;
    long version;
    Instant createdAt;
    Instant changedAt;

    protected Contract() {}

    Contract(ContractDetails details, Instant now) {
        this.id = Ids.next();
        this.createdAt = now;
        this.version = 1;
        take(details, now);
        this.endVersion = 1;
    }

    /** Takes the new state; saying the same again is no change. */
    boolean change(ContractDetails details, Instant now) {
        if (details.equals(details())) {
            return false;
        }
        take(details, now);
        version++;
        return true;
    }

    ContractDetails details() {
        return new ContractDetails(
                authority,
                supplierId,
                reference,
                title,
                List.copyOf(cpvCodes),
                value(),
                startsOn,
                endsOn,
                concludedOn,
                List.copyOf(buyingEntities),
                notice,
                buyerName,
                reportingDuty,
                rightToAudit,
                sanctionClause,
                riskAssessmentDuty,
                new ContractTerms(kind, frameworkId, openToAllEntities, options()));
    }

    ContractFact fact() {
        return new ContractFact(
                id,
                authority,
                supplierId,
                reference,
                title,
                List.copyOf(cpvCodes),
                value(),
                startsOn,
                endsOn,
                periodKnown,
                concludedOn,
                reportingDuty,
                rightToAudit,
                sanctionClause,
                riskAssessmentDuty,
                kind,
                frameworkId,
                renewsId,
                renewedById,
                earlyEndReason != null,
                criteriaSet());
    }

    ContractPeriod period() {
        return new ContractPeriod(startsOn, endsOn, extensionAnchor, extensionSteps);
    }

    /** Whether its end is what a buyer decided: by ending it early, or by using an extension. */
    boolean isEndDecided() {
        return endsOn != null && (earlyEndReason != null || extensionsUsed > 0);
    }

    @Nullable
    ExtensionOptions options() {
        return extensionCount == null
                ? null
                : new ExtensionOptions(extensionCount, extensionMonths, extensionLatestEnd);
    }

    @Nullable
    CriteriaSetInForce criteriaSet() {
        return criteriaSetId == null
                ? null
                : new CriteriaSetInForce(criteriaSetId, criteriaSetVersion, criteriaFixedOn);
    }

    void extend(ContractPeriod extended, Instant now) {
        move(extended);
        extensionsUsed++;
        touch(now);
    }

    void endEarly(LocalDate endedOn, String reason, Instant now) {
        move(period().endingOn(endedOn));
        earlyEndReason = reason;
        touch(now);
    }

    void renewedBy(UUID followOn, Instant now) {
        renewedById = followOn;
        touch(now);
    }

    void fix(CriteriaSetInForce set, Instant now) {
        criteriaSetId = set.criteriaSetId();
        criteriaSetVersion = set.version();
        criteriaFixedOn = set.fixedOn();
        touch(now);
    }

    private void touch(Instant now) {
        version++;
        changedAt = now;
    }

    /** Another end is another version of it, to be told when it has passed. */
    private void move(ContractPeriod period) {
        if (!Objects.equals(endsOn, period.end())) {
            endVersion++;
        }
        startsOn = period.start();
        endsOn = period.end();
        extensionAnchor = period.anchor();
        extensionSteps = period.steps();
        periodKnown = startsOn != null && endsOn != null;
    }

    private @Nullable Money value() {
        return valueAmount == null ? null : Money.of(valueAmount, valueCurrency);
    }

    /** A contract outside of a session: for those who change many at a time. */
    static Contract of(Row row) throws SQLException {
        Contract contract = new Contract();
        contract.id = row.uuid("id");
        contract.authority = row.text("authority");
        contract.supplierId = row.uuid("supplier_id");
        contract.reference = row.text("reference");
        contract.title = row.text("title");
        contract.cpvCodes = row.texts("cpv_codes");
        contract.valueAmount = row.nullableDecimal("value_amount");
        contract.valueCurrency = row.nullableText("value_currency");
        contract.startsOn = row.nullableDate("starts_on");
        contract.endsOn = row.nullableDate("ends_on");
        contract.periodKnown = row.bool("period_known");
        contract.concludedOn = row.nullableDate("concluded_on");
        contract.buyingEntities = row.texts("buying_entities");
        contract.notice = row.nullableText("notice");
        contract.buyerName = row.nullableText("buyer_name");
        contract.reportingDuty = row.bool("reporting_duty");
        contract.rightToAudit = row.bool("right_to_audit");
        contract.sanctionClause = row.bool("sanction_clause");
        contract.riskAssessmentDuty = row.bool("risk_assessment_duty");
        contract.kind = ContractKind.valueOf(row.text("kind"));
        contract.frameworkId = row.nullableUuid("framework_id");
        contract.renewsId = row.nullableUuid("renews_id");
        contract.renewedById = row.nullableUuid("renewed_by_id");
        contract.openToAllEntities = row.bool("open_to_all_entities");
        contract.extensionCount = row.nullableInteger("extension_count");
        contract.extensionMonths = row.nullableInteger("extension_months");
        contract.extensionLatestEnd = row.nullableDate("extension_latest_end");
        contract.extensionsUsed = row.integer("extensions_used");
        contract.extensionAnchor = row.nullableDate("extension_anchor");
        contract.extensionSteps = row.integer("extension_steps");
        contract.earlyEndReason = row.nullableText("early_end_reason");
        contract.endVersion = row.integer("end_version");
        contract.criteriaSetId = row.nullableUuid("criteria_set_id");
        contract.criteriaSetVersion = row.nullableInteger("criteria_set_version");
        contract.criteriaFixedOn = row.nullableDate("criteria_fixed_on");
        contract.version = row.bigint("version");
        contract.createdAt = row.instant("created_at");
        contract.changedAt = row.instant("changed_at");
        return contract;
    }

    private void take(ContractDetails details, Instant now) {
        Money value = details.value();
        authority = details.authority();
        supplierId = details.supplierId();
        reference = details.reference();
        title = details.title();
        cpvCodes = details.cpvCodes();
        valueAmount = value == null ? null : value.decimal();
        valueCurrency = value == null ? null : value.currency();
        ContractTerms terms = details.terms();
        ExtensionOptions options = terms.extensionOptions();
        Integer months = options == null ? null : options.months();
        if (!Objects.equals(endsOn, details.end())) {
            earlyEndReason = null;
            move(ContractPeriod.of(details.start(), details.end()));
        } else if (!Objects.equals(extensionMonths, months)) {
            // Extensions of another length are counted from the end that was reached by now.
            move(ContractPeriod.of(details.start(), endsOn));
        } else {
            move(new ContractPeriod(details.start(), endsOn, extensionAnchor, extensionSteps));
        }
        concludedOn = details.concludedOn();
        buyingEntities = details.buyingEntities();
        notice = details.notice();
        buyerName = details.buyerName();
        reportingDuty = details.reportingDuty();
        rightToAudit = details.rightToAudit();
        sanctionClause = details.sanctionClause();
        riskAssessmentDuty = details.riskAssessmentDuty();
        kind = terms.kind();
        frameworkId = terms.frameworkId();
        openToAllEntities = terms.openToAllEntities();
        extensionCount = options == null ? null : options.count();
        extensionMonths = months;
        extensionLatestEnd = options == null ? null : options.latestEnd();
        changedAt = now;
    }
}
