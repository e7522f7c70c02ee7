package org.suppliercompliance.notification.alert;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.reference.KnownSuppliers;

/** Which alerts to list. */
public class AlertFilter {
    @Parameter(description = "Only alerts in this state.")
    @QueryParam("status")
    @Nullable
    AlertStatus status;

    @Parameter(description = "Only alerts about this kind of fact.")
    @QueryParam("factType")
    @Pattern(regexp = "^[a-z]+(-[a-z]+)*$")
    @Nullable
    String factType;

    @Parameter(description = "Only alerts about this supplier.")
    @QueryParam("supplierId")
    @Nullable
    UUID supplierId;

    @Parameter(description = "Only alerts about this case.")
    @QueryParam("nonComplianceId")
    @Nullable
    UUID nonComplianceId;

    @Parameter(description = "Only alerts about the case with this number.")
    @Size(min = 1, max = 60)
    @QueryParam("caseReference")
    @Nullable
    String caseReference;

    @Parameter(description = "Only alerts to this person.")
    @QueryParam("recipient")
    @Nullable
    UUID recipient;

    @Parameter(
            description =
                    "true: only alerts that wait for somebody to be added to the address book; false: only the others.")
    @QueryParam("unaddressed")
    @Nullable
    Boolean unaddressed;

    /** The condition with its parameters. */
    record Condition(String sql, List<@Nullable Object> parameters) {}

    /** The first wall of tenancy: an authority sees its own; a supplier what its contacts, and those of suppliers merged into it, were told. */
    Condition condition(Caller caller, Database database) {
        List<String> parts = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        if (caller.tenant() != null) {
            parts.add("a.authority = ?");
            parameters.add(caller.tenant());
        } else {
            UUID supplier = caller.counterparty();
            of(supplier == null ? List.of() : KnownSuppliers.ownAndMerged(database, supplier), "a", parts, parameters);
            parts.add("a.recipient is not null");
        }
        add(parts, parameters, "a.status = ?", status);
        add(
                parts,
                parameters,
                "f.type = ?",
                factType == null ? null : known(factType).slug());
        if (supplierId != null) {
            of(KnownSuppliers.family(database, supplierId), "f", parts, parameters);
        }
        add(parts, parameters, "f.case_id = ?", nonComplianceId);
        add(parts, parameters, "f.reference = ?", caseReference);
        add(parts, parameters, "a.recipient = ?", recipient);
        if (unaddressed != null) {
            parts.add(unaddressed ? "a.recipient is null" : "a.recipient is not null");
        }
        return new Condition(String.join(" and ", parts), parameters);
    }

    /** Nearly always one id, and then the condition can follow an index in its order. */
    private static void of(List<UUID> suppliers, String table, List<String> parts, List<@Nullable Object> parameters) {
        if (suppliers.size() == 1) {
            add(parts, parameters, table + ".supplier_id = ?", suppliers.get(0));
        } else {
            // In one order: the cursor knows the question by its parameters.
            add(
                    parts,
                    parameters,
                    table + ".supplier_id = any (?)",
                    suppliers.stream().sorted().toArray(UUID[]::new));
        }
    }

    private static FactType known(String slug) {
        return FactType.ofSlug(slug)
                .orElseThrow(() -> new ProblemException(
                        StandardProblem.BAD_REQUEST,
                        "There is no such kind of fact.",
                        List.of(new Fault("query:factType", "Must be the name of a fact, such as plan-overdue."))));
    }

    private static void add(
            List<String> parts, List<@Nullable Object> parameters, String part, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            parameters.add(value);
        }
    }
}
