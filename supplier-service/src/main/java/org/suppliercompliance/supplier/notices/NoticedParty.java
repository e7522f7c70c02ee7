package org.suppliercompliance.supplier.notices;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as a notice names it, unchecked. Contact points are never read.
 *
 * @param country a code of two or three letters or a name
 * @param scheme the register the notice says the number is of
 * @param naturalPerson whether the notice says that it is a person
 */
public record NoticedParty(
        @Nullable String name,
        @Nullable String country,
        @Nullable String scheme,
        @Nullable String number,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String town,
        boolean naturalPerson) {}
