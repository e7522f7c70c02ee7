package org.suppliercompliance.supplier.registry;

import java.util.Collection;
import java.util.List;

/**
 * A number an official register gave an organisation, in the one form it is stored in.
 *
 * @param scheme the code of the register, for instance {@code SE-ON}
 * @param id the number, normalised by {@link IdentifierSchemes#read}
 */
public record Identifier(String scheme, String id) implements Comparable<Identifier> {
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
