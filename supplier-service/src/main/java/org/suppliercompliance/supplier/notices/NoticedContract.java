package org.suppliercompliance.supplier.notices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract with one supplier as a notice describes it, unchecked. What the notice does not say is null.
 *
 * @param place where in the file
 * @param award what tells the award from all others, in every notice about it
 * @param contract what tells the contract from all others; null when the notice knows the award only
 * @param among what tells it from those with the other suppliers of the same award or contract; empty when nothing does
 * @param first whether its supplier is the one named first, which is chance
 * @param framework whether it is a framework agreement
 */
public record NoticedContract(
        String place,
        String award,
        @Nullable String contract,
        String among,
        boolean first,
        @Nullable NoticedParty supplier,
        @Nullable String reference,
        @Nullable String title,
        List<String> cpvCodes,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate concludedOn,
        @Nullable String notice,
        @Nullable String buyer,
        boolean framework) {}
