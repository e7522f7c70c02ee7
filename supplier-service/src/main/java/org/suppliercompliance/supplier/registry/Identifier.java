package org.suppliercompliance.supplier.registry;

import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number an official register gave an organisation, in the one form it is stored in.
 *
 * @param scheme the code of the register, for instance {@code SE-ON}
 * @param id the number, normalised by {@link IdentifierSchemes#read}
 */
@Schema(description = "A number that a register gave the organisation or the site, in the one form it is stored in.")
public record Identifier(
        @Schema(
                description =
                        "Code of the register, such as SE-ON or XI-LEI of the org-id.guide list, or OS-ID of Open Supply Hub for a site.",
                examples = "SE-ON")
        String scheme,

        @Schema(
                description =
                        "The number in its one written form, with its check digit checked where the register's is known here.",
                examples = "556448-0282")
        String id)
        implements Comparable<Identifier> {
    /** Each as {@code scheme:number}, the way lists and searches write them. */
    public static List<String> pairs(Collection<Identifier> identifiers) {
        return identifiers.stream().map(one -> one.scheme() + ":" + one.id()).toList();
    }

    @Override
    public int compareTo(Identifier other) {
        int byScheme = scheme.compareTo(other.scheme);
        return byScheme != 0 ? byScheme : id.compareTo(other.id);
    }
}
