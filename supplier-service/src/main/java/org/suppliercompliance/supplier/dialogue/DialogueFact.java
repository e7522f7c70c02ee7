package org.suppliercompliance.supplier.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/**
 * The data of {@code dialogue-recorded}: dates and counts. Subject, functions and what was agreed stay here, they may be under secrecy.
 *
 * @param functionsPresent how many functions were present
 * @param agreedPoints how many points were agreed
 * @param openPoints how many of them are not done
 * @param nextVersion which version of the next date this is: what was told of an older one counts no more
 * @param answers the meetings before it whose next one this is: what was told of their next date counts no more. Where the supplier is
 *     told of this one, only those it may know of
 */
public record DialogueFact(
        UUID id,
        String authority,
        UUID supplierId,
        LocalDate heldOn,
        int functionsPresent,
        int agreedPoints,
        int openPoints,
        @Nullable LocalDate nextOn,
        int nextVersion,
        List<UUID> answers,
        boolean sharedWithSupplier) {

    static Fact recorded(DialogueView view, List<UUID> answers) {
        String supplier = view.supplierId().toString();
        return new Fact(
                "dialogue-recorded",
                view.id().toString(),
                view.version(),
                supplier,
                view.authority(),
                view.sharedWithSupplier() ? supplier : null,
                new DialogueFact(
                        view.id(),
                        view.authority(),
                        view.supplierId(),
                        view.heldOn(),
                        view.functions().size(),
                        view.agreedPoints().size(),
                        (int) view.agreedPoints().stream()
                                .filter(AgreedPoint::stillOpen)
                                .count(),
                        view.nextOn(),
                        view.nextVersion(),
                        answers,
                        view.sharedWithSupplier()));
    }
}
