package org.suppliercompliance.notification.escalation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.notification.Role;
import org.suppliercompliance.notification.addressbook.AddressBook;

/** To whom an overdue alert climbs, as a whole. */
@Schema(
        description =
                "To whom an overdue alert climbs, as a whole. It begins with the sustainability managers, who are told first; without steps it stays there.",
        examples =
                "{\"steps\": [{\"function\": \"head\", \"graceDays\": 7}, {\"function\": \"network-coordinator\", \"graceDays\": 14}]}")
public record PutEscalationChain(
        @Schema(description = "To whom it climbs after the sustainability managers, in this order; none: to nobody.")
        @NotNull
        @Size(max = 5)
        List<@NotNull @Valid ChainStep> steps) {
    /** 422 naming every fault. */
    void check(Predicate<UUID> isColleague) {
        Faults faults = new Faults();
        Set<Object> named = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            ChainStep step = steps.get(i);
            String pointer = "/steps/" + i;
            String function = step.function();
            UUID person = step.personId();
            faults.require(
                    (function == null) != (person == null),
                    pointer,
                    "Names a function or a person, exactly one of them.");
            if (function != null) {
                faults.require(
                                AddressBook.isFunction(function),
                                pointer + "/function",
                                "There is no such function in the address book.")
                        .require(
                                !function.equals(Role.SUSTAINABILITY_MANAGER),
                                pointer + "/function",
                                "The chain begins with the sustainability managers and must not lead back to them.")
                        .require(named.add(function), pointer + "/function", "Leads back to a step before.");
            }
            if (person != null) {
                faults.require(
                                isColleague.test(person),
                                pointer + "/personId",
                                "There is no such person of this authority.")
                        .require(named.add(person), pointer + "/personId", "Leads back to a step before.");
            }
        }
        faults.throwIfAny();
    }
}
