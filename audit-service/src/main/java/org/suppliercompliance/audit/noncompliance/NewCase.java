package org.suppliercompliance.audit.noncompliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.deadline.CaseClocks;
import org.suppliercompliance.audit.reference.NamedSupplier;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.time.Ids;

/** The rule for raising a case: what it names must be known here, and nothing is found in the future or by an audit that has not begun. */
record NewCase(Finding finding, ZoneId zone) {
    private static final Set<String> WITHOUT_FINDINGS = Set.of("PLANNED", "CANCELLED");
    private static final Set<String> WITH_ANSWERS = Set.of("RECEIVED", "REVIEWED");

    static NewCase of(
            RaiseNonCompliance command,
            NonComplianceRepository.Grounds grounds,
            Sight sight,
            String subject,
            Instant now) {
        ZoneId zone = grounds.zone() == null ? ZoneOffset.UTC : ZoneId.of(grounds.zone());
        Faults faults = new Faults();
        faults.require(grounds.zone() != null, "", "The token's authority is not registered.");
        new NamedSupplier(command.supplierId(), grounds.survivor()).check(faults, "/supplierId");
        faults.require(
                !command.detectedOn().isAfter(LocalDate.ofInstant(now, zone)),
                "/detectedOn",
                "Must not be in the future.");
        faults.require(
                command.clause() == null || !command.clause().isBlank(), "/clause", "Must say which clause it is.");
        if (command.criterionId() == null) {
            faults.require(command.criterionVersion() == null, "/criterionVersion", "Needs a criterionId.");
        } else {
            faults.require(grounds.criterionCode() != null, "/criterionId", "There is no such published criterion.");
        }
        if (command.auditId() != null) {
            boolean fits = command.supplierId().equals(grounds.audited());
            faults.require(fits, "/auditId", "There is no such audit of this supplier.");
            faults.require(
                    !fits || !WITHOUT_FINDINGS.contains(Objects.requireNonNull(grounds.auditStatus())),
                    "/auditId",
                    "The audit is " + grounds.auditStatus()
                            + ": findings are recorded from its start on, and none when it was cancelled.");
        }
        if (command.reportId() != null) {
            boolean fits = command.supplierId().equals(grounds.reported());
            faults.require(
                    command.auditId() == null, "/reportId", "It was found in an audit or in a report, not in both.");
            faults.require(fits, "/reportId", "There is no such report of this supplier.");
            faults.require(
                    !fits || WITH_ANSWERS.contains(Objects.requireNonNull(grounds.reportStatus())),
                    "/reportId",
                    "The report is " + grounds.reportStatus() + ": what it shows is recorded once it has come in.");
        }
        faults.throwIfAny();
        Criterion criterion = command.criterionId() == null
                ? null
                : new Criterion(
                        command.criterionId(),
                        Objects.requireNonNull(grounds.criterionCode()),
                        Objects.requireNonNull(grounds.criterionVersion()));
        Finding finding = new Finding(
                Ids.next(),
                "",
                sight.authority(),
                command.supplierId(),
                command.auditId(),
                command.reportId(),
                criterion,
                command.clause(),
                command.severity(),
                command.description(),
                command.siteName(),
                command.detectedOn(),
                subject,
                command.foundAt());
        return new NewCase(finding, zone);
    }

    /** The case with the number it was given. */
    NonCompliance numbered(String reference) {
        Finding numbered = new Finding(
                finding.id(),
                reference,
                finding.authority(),
                finding.supplierId(),
                finding.auditId(),
                finding.reportId(),
                finding.criterion(),
                finding.clause(),
                finding.severity(),
                finding.description(),
                finding.siteName(),
                finding.detectedOn(),
                finding.raisedBy(),
                finding.foundAt());
        return new NonCompliance(
                numbered,
                new CaseClocks(List.of()),
                NonComplianceStatus.DETECTED,
                zone,
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
