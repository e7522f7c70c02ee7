package org.suppliercompliance.supplier.contracts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    String importKey;
    long version;
    Instant createdAt;
    Instant changedAt;

    protected Contract() {}

    Contract(ContractDetails details, Instant now) {
        this.id = Ids.next();
        this.createdAt = now;
        this.version = 1;
        take(details, now);
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
                sanctionClause);
    }

    ContractView view() {
        return new ContractView(
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
                List.copyOf(buyingEntities),
                notice,
                buyerName,
                reportingDuty,
                rightToAudit,
                sanctionClause,
                createdAt,
                changedAt,
                version);
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
                sanctionClause);
    }

    private @Nullable Money value() {
        return valueAmount == null ? null : Money.of(valueAmount, valueCurrency);
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
        startsOn = details.start();
        endsOn = details.end();
        periodKnown = details.periodKnown();
        concludedOn = details.concludedOn();
        buyingEntities = details.buyingEntities();
        notice = details.notice();
        buyerName = details.buyerName();
        reportingDuty = details.reportingDuty();
        rightToAudit = details.rightToAudit();
        sanctionClause = details.sanctionClause();
        changedAt = now;
    }
}
