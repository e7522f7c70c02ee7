package org.suppliercompliance.supplier.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.chassis.problem.Faults;

/** What is known about a meeting, whole, and the rules it must keep. */
record DialogueDetails(
        LocalDate heldOn,
        String subject,
        List<FunctionPresent> functions,
        List<AgreedPoint> agreedPoints,
        @Nullable LocalDate nextOn,
        boolean sharedWithSupplier) {
    /** An address or a number leads to a person. */
    private static final Pattern PERSONAL = Pattern.compile("@|(?:\\d[ ./()-]*){6,}");

    static DialogueDetails of(RecordDialogue command) {
        return new DialogueDetails(
                command.heldOn(),
                command.subject(),
                command.functions(),
                command.agreedPoints(),
                command.nextOn(),
                Boolean.TRUE.equals(command.sharedWithSupplier()));
    }

    DialogueDetails patched(PatchDialogue patch, Faults faults) {
        return new DialogueDetails(
                needed(patch.heldOn(), heldOn, "/heldOn", faults),
                needed(patch.subject(), subject, "/subject", faults),
                needed(patch.functions(), functions, "/functions", faults),
                needed(patch.agreedPoints(), agreedPoints, "/agreedPoints", faults),
                patch.nextOn().orElse(this::nextOn),
                needed(patch.sharedWithSupplier(), sharedWithSupplier, "/sharedWithSupplier", faults));
    }

    /** The same with one point done; points are counted from 1. */
    DialogueDetails done(int number, LocalDate day) {
        List<AgreedPoint> points = new ArrayList<>(agreedPoints);
        points.set(number - 1, points.get(number - 1).done(day));
        return new DialogueDetails(heldOn, subject, functions, List.copyOf(points), nextOn, sharedWithSupplier);
    }

    private static <T> T needed(Patched<T> patch, T current, String pointer, Faults faults) {
        T value = patch.orElse(() -> current);
        faults.require(value != null, pointer, "This member cannot be removed.");
        return Objects.requireNonNullElse(value, current);
    }

    void check(Faults faults, LocalDate today) {
        faults.require(!heldOn.isAfter(today), "/heldOn", "A meeting is recorded when it was held.");
        faults.require(nextOn == null || nextOn.isAfter(heldOn), "/nextOn", "The next meeting is after this one.");
        Set<FunctionPresent> seen = new HashSet<>();
        for (int i = 0; i < functions.size(); i++) {
            FunctionPresent present = functions.get(i);
            faults.require(
                    !PERSONAL.matcher(present.function()).find(),
                    "/functions/" + i + "/function",
                    "Addresses and numbers lead to people: they belong into the address book of the notification service.");
            faults.require(seen.add(present), "/functions/" + i, "The function is named twice.");
        }
        for (int i = 0; i < agreedPoints.size(); i++) {
            AgreedPoint point = agreedPoints.get(i);
            String pointer = "/agreedPoints/" + i;
            faults.require(
                    point.dueOn() == null || !point.dueOn().isBefore(heldOn),
                    pointer + "/dueOn",
                    "It cannot be due before it was agreed.");
            AgreedPoint.checkDone(faults, pointer + "/doneOn", point.doneOn(), heldOn, today);
        }
    }
}
