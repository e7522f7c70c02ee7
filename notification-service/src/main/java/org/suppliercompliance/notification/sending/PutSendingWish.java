package org.suppliercompliance.notification.sending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.notification.fact.Audience;
import org.suppliercompliance.notification.fact.FactType;

/** How soon a person wants to be written to, as a whole. */
@Schema(
        description = "How soon a person wants to be written to, as a whole: as a rule, and for single kinds of facts.",
        examples = "{\"usual\": \"DAILY\", \"byKind\": [{\"factType\": \"plan-submitted\", \"pace\": \"IMMEDIATE\"}]}")
public record PutSendingWish(
        @NotNull Pace usual,

        @Schema(description = "Kinds for which it is otherwise.") @NotNull @Size(max = 60)
        List<@NotNull @Valid WishOfKind> byKind) {
    /** 422 naming every fault. */
    void check() {
        Faults faults = new Faults();
        Set<FactType> named = EnumSet.noneOf(FactType.class);
        for (int i = 0; i < byKind.size(); i++) {
            FactType type = byKind.get(i).factType();
            String pointer = "/byKind/" + i + "/factType";
            faults.require(named.add(type), pointer, "The kind of fact is named twice.")
                    .require(type.audience() != Audience.NOBODY, pointer, "People are not told of this kind of fact.");
        }
        faults.throwIfAny();
    }
}
