package org.suppliercompliance.supplier.categories;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code category-changed}.
 *
 * @param parent the category that it is a part of
 * @param cpvCodes the codes of the CPV whose branches belong to it; of two branches that hold a code the longer one decides
 */
public record CategoryFact(
        String code, @Nullable String parent, CategoryNames names, List<String> cpvCodes, boolean highRisk) {}
