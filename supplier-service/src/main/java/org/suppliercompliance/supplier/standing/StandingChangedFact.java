package org.suppliercompliance.supplier.standing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code standing-changed}.
 *
 * @param authority the viewing authority
 * @param previousColour the colour told before; null the first time
 */
public record StandingChangedFact(
        String authority,
        UUID supplierId,
        StandingColour colour,
        @Nullable StandingColour previousColour,
        int openCases) {}
