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
        Patched<@NotBlank @Size(min = 1, max = 120) String> reference,
        Patched<@NotBlank @Size(min = 1, max = 500) String> title,
        Patched<@NotNull @Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = RegisterContract.CPV) String>>
                cpvCodes,
        Patched<@Nullable @Valid Money> value,
        Patched<@Nullable LocalDate> start,
        Patched<@Nullable LocalDate> end,
        Patched<@Nullable LocalDate> concludedOn,
        Patched<@Nullable @Size(max = 500) List<@NotNull @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{0,31}$") String>>
                buyingEntities,
        Patched<@Nullable @Size(max = 60) String> notice,
        Patched<@Nullable @Size(max = 300) String> buyerName,
        Patched<@NotNull Boolean> reportingDuty,
        Patched<@NotNull Boolean> rightToAudit,
        Patched<@NotNull Boolean> sanctionClause,
        Patched<@NotNull ContractKind> kind,
        Patched<@NotNull Boolean> openToAllEntities,
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
