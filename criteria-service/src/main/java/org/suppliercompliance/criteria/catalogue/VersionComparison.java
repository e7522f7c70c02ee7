package org.suppliercompliance.criteria.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a criterion, for who decides whether the newer one fits. */
@Schema(description = "What differs between two versions of a criterion, member by member.")
public record VersionComparison(
        @Schema(description = "The criterion whose versions are compared.")
        UUID criterionId,

        @Schema(description = "The version that is compared.", minimum = "1", examples = "1")
        int from,

        @Schema(description = "The version it is compared with.", minimum = "1", examples = "2")
        int to,

        @Schema(description = "In the order of the members; none when both say the same.", maxItems = 200)
        List<VersionChange> changes) {
    private static final List<String> ORDER = List.of(
            "/theme",
            "/titles/en",
            "/titles/sv",
            "/titles/nb",
            "/texts/en",
            "/texts/sv",
            "/texts/nb",
            "/legalBasis",
            "/uses",
            "/proofs",
            "/effort",
            "/categories");

    /** One thing that differs. What stands on one side only was added or taken away. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "One thing that differs; what is on one side only was added or taken away.")
    public record VersionChange(
            @Schema(description = "What differs, as a JSON pointer.", examples = "/titles/sv", maxLength = 40)
            String pointer,

            @Schema(
                    description = "What the first version says; absent when it says nothing.",
                    maxLength = 20000,
                    examples = "Riskanalys")
            @Nullable
            String before,

            @Schema(
                    description = "What the second version says; absent when it says nothing.",
                    maxLength = 20000,
                    examples = "Riskanalys per fabrik")
            @Nullable
            String after) {}

    static VersionComparison of(CriterionVersion from, CriterionVersion to) {
        Map<String, Set<String>> before = members(from.content);
        Map<String, Set<String>> after = members(to.content);
        List<VersionChange> changes = new ArrayList<>();
        for (String pointer : ORDER) {
            changes.addAll(
                    changes(pointer, before.getOrDefault(pointer, Set.of()), after.getOrDefault(pointer, Set.of())));
        }
        return new VersionComparison(from.criterionId, from.number, to.number, changes);
    }

    private static List<VersionChange> changes(String pointer, Set<String> before, Set<String> after) {
        Set<String> gone = new LinkedHashSet<>(before);
        gone.removeAll(after);
        Set<String> come = new LinkedHashSet<>(after);
        come.removeAll(before);
        if (before.size() == 1 && after.size() == 1 && !gone.isEmpty()) {
            return List.of(new VersionChange(
                    pointer, gone.iterator().next(), come.iterator().next()));
        }
        return Stream.concat(
                        gone.stream().map(value -> new VersionChange(pointer, value, null)),
                        come.stream().map(value -> new VersionChange(pointer, null, value)))
                .toList();
    }

    private static Map<String, Set<String>> members(CriterionContent content) {
        Map<String, Set<String>> members = new HashMap<>();
        Labels titles = content.titles();
        LongTexts texts = Objects.requireNonNullElseGet(content.texts(), () -> new LongTexts(null, null, null));
        put(members, "/theme", content.theme());
        put(members, "/titles/en", titles.en());
        put(members, "/titles/sv", titles.sv());
        put(members, "/titles/nb", titles.nb());
        put(members, "/texts/en", texts.en());
        put(members, "/texts/sv", texts.sv());
        put(members, "/texts/nb", texts.nb());
        content.legalBasis().forEach(basis -> put(members, "/legalBasis", words(basis.kind(), basis.reference())));
        content.uses().forEach(use -> put(members, "/uses", use.name()));
        content.proofs().forEach(proof -> put(members, "/proofs", words(proof)));
        put(
                members,
                "/effort",
                content.effort() == null ? null : content.effort().name());
        content.categories().forEach(category -> put(members, "/categories", category));
        return members;
    }

    private static String words(Proof proof) {
        return words(
                proof.kind(),
                proof.name(),
                proof.depth(),
                proof.methodology(),
                proof.moment(),
                proof.parts() == null ? null : "shows: " + String.join("; ", proof.parts()),
                proof.redFlags() == null ? null : "not credible with: " + String.join("; ", proof.redFlags()));
    }

    private static String words(@Nullable Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(" · "));
    }

    private static void put(Map<String, Set<String>> members, String pointer, @Nullable String value) {
        if (value != null) {
            members.computeIfAbsent(pointer, key -> new LinkedHashSet<>()).add(value);
        }
    }
}
