package org.suppliercompliance.criteria.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of criterion-published and criterion-retired: the version as it is after the change, without its long texts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CriterionPublished(
        UUID id,
        String code,
        int version,
        @Nullable String framework,
        @Nullable String authority,
        String theme,
        Dimension dimension,
        Labels titles,
        List<CriterionUse> uses) {}
