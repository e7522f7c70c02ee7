package org.suppliercompliance.audit.secrecyreview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** Answer to the draft. */
@Schema(
        description =
                "What the supplier says to the draft. It also answers the secrecy review: the sites of findings stay masked for other authorities"
                        + " unless released here, and so does every name to keep secret. One of the three members is needed at least (422 without).")
record CommentOnDraft(
        @Schema(
                description = "The comment.",
                examples = {"The time sheets of March were handed in on the 14th"})
        @Nullable
        @Size(max = 10_000)
        String comment,

        @Schema(
                description = "Names of sub-suppliers and sites that no other authority may read.",
                examples = {"[\"Shenzhen Assembly Co\"]"})
        @Nullable
        @Size(max = 100)
        List<@NotNull @Size(min = 2, max = 200) String> keepSecret,

        @Schema(
                description = "Names of sub-suppliers and sites that other authorities may read.",
                examples = {"[\"Plant Ostrava\"]"})
        @Nullable
        @Size(max = 100)
        List<@NotNull @Size(min = 2, max = 200) String> release) {

    List<String> secretNames() {
        return names(keepSecret);
    }

    List<String> releasedNames() {
        return names(release);
    }

    /** 422 when nothing is said, or a name is both secret and free. */
    void require() {
        Faults faults = new Faults();
        faults.require(
                (comment != null && !comment.isBlank())
                        || !secretNames().isEmpty()
                        || !releasedNames().isEmpty(),
                "",
                "Say something: a comment, a name to keep secret, or a name to release.");
        Set<String> secret = secretNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> released = releasedNames();
        for (int i = 0; i < released.size(); i++) {
            faults.require(
                    !secret.contains(released.get(i).toLowerCase(Locale.ROOT)),
                    "/release/" + i,
                    "A name cannot be kept secret and released at once.");
        }
        blanks(faults, secretNames(), "/keepSecret/");
        blanks(faults, released, "/release/");
        faults.throwIfAny();
    }

    private static void blanks(Faults faults, List<String> names, String pointer) {
        for (int i = 0; i < names.size(); i++) {
            faults.require(names.get(i).length() >= 2, pointer + i, "A name has at least two letters.");
        }
    }

    private static List<String> names(@Nullable List<String> said) {
        return said == null ? List.of() : said.stream().map(String::strip).toList();
    }
}
