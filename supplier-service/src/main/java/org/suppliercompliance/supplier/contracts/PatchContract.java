package org.suppliercompliance.supplier.contracts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.chassis.problem.Faults;

/** A merge patch of a contract. Whose it is and with whom stays as it is. */
@Schema(
        description =
                "JSON merge patch (RFC 7396). Authority, supplier and the framework agreement of a call-off stay as they are; lists, the value and the extension options are replaced as a whole.",
        examples = "{\"end\": \"2031-12-31\", \"reportingDuty\": true}")
public record PatchContract(
        @Schema(
                description = "The authority's own number of it. Left out: unchanged; null is refused.",
                examples = "SLL-2018-0441")
        Patched<@NotBlank @Size(min = 1, max = 120) String> reference,

        @Schema(
                description = "What it is about. Left out: unchanged; null is refused.",
                examples = "Computers and monitors")
        Patched<@NotBlank @Size(min = 1, max = 500) String> title,

        @Schema(
                description =
                        "Codes of the CPV of 2008, each once, the main one first, at least one. Left out: unchanged; null is refused.",
                examples = "[\"30213000-5\"]")
        Patched<@NotNull @Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = RegisterContract.CPV) String>>
                cpvCodes,

        @Schema(description = "What it is worth, not below zero. Left out: unchanged; null: not known.")
        Patched<@Nullable @Valid Money> value,

        @Schema(description = "Its first day. Left out: unchanged; null: not known.")
        Patched<@Nullable LocalDate> start,

        @Schema(
                description =
                        "Its last day, not before the start; another one takes back an early end. Left out: unchanged; null: not known.")
        Patched<@Nullable LocalDate> end,

        @Schema(description = "The day it was concluded. Left out: unchanged; null: not known.")
        Patched<@Nullable LocalDate> concludedOn,

        @Schema(
                description =
                        "Codes of all entities that buy under it, each once: entities of the authority, and those it names already. Left out: unchanged; null removes them.",
                examples = "[\"KAROLINSKA\", \"SLSO\"]")
        Patched<@Nullable @Size(max = 500) List<@NotNull @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{0,31}$") String>>
                buyingEntities,

        @Schema(
                description = "Number of the award notice. Left out: unchanged; null removes it.",
                examples = "2019/S 105-255494")
        Patched<@Nullable @Size(max = 60) String> notice,

        @Schema(
                description = "The buyer as the award notice names it. Left out: unchanged; null removes it.",
                examples = "Region Stockholm")
        Patched<@Nullable @Size(max = 300) String> buyerName,

        @Schema(
                description =
                        "Whether the supplier must report on social risks; its date is counted from the start. Left out: unchanged; null is refused.")
        Patched<@NotNull Boolean> reportingDuty,

        @Schema(
                description =
                        "Whether it gives the authority the right to audit the supplier. Left out: unchanged; null is refused.")
        Patched<@NotNull Boolean> rightToAudit,

        @Schema(
                description =
                        "Whether it provides for sanctions, without which no more than a warning is possible. Left out: unchanged; null is refused.")
        Patched<@NotNull Boolean> sanctionClause,

        @Schema(
                description =
                        "Whether the supplier must assess the risks of its supply chain itself and declare that it did. Left out: unchanged; null is refused.")
        Patched<@NotNull Boolean> riskAssessmentDuty,

        Patched<@NotNull ContractKind> kind,

        @Schema(
                description =
                        "Whether every entity of the authority may buy under it: only of a framework agreement, which then names none. Left out: unchanged; null is refused.")
        Patched<@NotNull Boolean> openToAllEntities,

        @Schema(
                description =
                        "How often and how far it may be extended, options used before included. Left out: unchanged; null removes them, unless one was used.")
        Patched<@Nullable @Valid ExtensionOptions> extensionOptions) {

    ContractDetails applyTo(ContractDetails current, Faults faults) {
        return new ContractDetails(
                current.authority(),
                current.supplierId(),
                kept(faults, "/reference", reference, current.reference()),
                kept(faults, "/title", title, current.title()),
                kept(faults, "/cpvCodes", cpvCodes, current.cpvCodes()),
                value.orElse(current::value),
                start.orElse(current::start),
                end.orElse(current::end),
                concludedOn.orElse(current::concludedOn),
                Objects.requireNonNullElse(buyingEntities.orElse(current::buyingEntities), List.<String>of()),
                notice.orElse(current::notice),
                buyerName.orElse(current::buyerName),
                kept(faults, "/reportingDuty", reportingDuty, current.reportingDuty()),
                kept(faults, "/rightToAudit", rightToAudit, current.rightToAudit()),
                kept(faults, "/sanctionClause", sanctionClause, current.sanctionClause()),
                kept(faults, "/riskAssessmentDuty", riskAssessmentDuty, current.riskAssessmentDuty()),
                new ContractTerms(
                        kept(faults, "/kind", kind, current.terms().kind()),
                        current.terms().frameworkId(),
                        kept(
                                faults,
                                "/openToAllEntities",
                                openToAllEntities,
                                current.terms().openToAllEntities()),
                        extensionOptions.orElse(current.terms()::extensionOptions)));
    }

    private static <T> T kept(Faults faults, String pointer, Patched<T> member, T current) {
        @Nullable T value = member.orElse(() -> current);
        if (value == null) {
            faults.add(pointer, "This member cannot be removed.");
            return current;
        }
        return value;
    }
}
