package org.suppliercompliance.criteria.wallet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.criteria.proof.EvidenceKindView;
import org.suppliercompliance.criteria.proof.NamedPart;

/** What is said about a proof, whole. */
record EvidenceDetails(
        String title,
        @Nullable String summary,
        @Nullable String issuer,
        @Nullable String reference,
        @Nullable LocalDate effectiveOn,
        LocalDate receivedOn,
        @Nullable LocalDate expiresOn,
        List<ShownPart> statements) {

    static EvidenceDetails of(RegisterEvidence command, LocalDate today) {
        return new EvidenceDetails(
                command.title(),
                command.summary(),
                command.issuer(),
                command.reference(),
                command.effectiveOn(),
                command.receivedOn() == null ? today : command.receivedOn(),
                command.expiresOn(),
                command.statements() == null ? List.of() : command.statements());
    }

    EvidenceDetails patched(PatchEvidence patch) {
        return new EvidenceDetails(
                Objects.requireNonNullElse(patch.title().orElse(this::title), title),
                patch.summary().orElse(this::summary),
                patch.issuer().orElse(this::issuer),
                patch.reference().orElse(this::reference),
                patch.effectiveOn().orElse(this::effectiveOn),
                Objects.requireNonNullElse(patch.receivedOn().orElse(this::receivedOn), receivedOn),
                patch.expiresOn().orElse(this::expiresOn),
                Objects.requireNonNullElse(patch.statements().orElse(this::statements), statements));
    }

    void check(EvidenceKindView kind, LocalDate today, Faults faults) {
        faults.require(
                effectiveOn == null || expiresOn == null || !expiresOn.isBefore(effectiveOn),
                "/expiresOn",
                "The last day cannot come before the first.");
        faults.require(!receivedOn.isAfter(today), "/receivedOn", "It cannot have been received in the future.");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < statements.size(); i++) {
            String part = statements.get(i).part();
            boolean known = kind.parts().stream().anyMatch(one -> one.code().equals(part));
            faults.require(known, "/statements/" + i + "/part", "The kind " + kind.code() + " has no such part.");
            faults.require(seen.add(part), "/statements/" + i + "/part", "The part stands here twice.");
        }
    }

    /** The parts of the kind that are not shown: each needs a statement of its own. */
    static List<String> missing(EvidenceKindView kind, List<ShownPart> statements) {
        return kind.parts().stream()
                .map(NamedPart::code)
                .filter(code -> statements.stream().noneMatch(one -> one.part().equals(code)))
                .toList();
    }

    /** The red flags of the kind that what is said raises. */
    List<String> redFlags(EvidenceKindView kind) {
        boolean watched = kind.redFlags().stream().anyMatch(flag -> flag.code().equals(ConflictMineralsClaim.FLAG));
        boolean raised = watched
                && (ConflictMineralsClaim.isIn(title)
                        || (summary != null && ConflictMineralsClaim.isIn(summary))
                        || statements.stream().anyMatch(one -> ConflictMineralsClaim.isIn(one.statement())));
        return raised ? List.of(ConflictMineralsClaim.FLAG) : List.of();
    }
}
