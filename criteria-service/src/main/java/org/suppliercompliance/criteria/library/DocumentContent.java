package org.suppliercompliance.criteria.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.LongTexts;

/** What one version of a reference document says. Stored as one document, frozen as one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentContent(
        Labels titles,
        @Nullable LongTexts introduction,
        List<Clause> clauses,
        List<String> terms,
        @Nullable String equivalentTo,
        List<LeftOut> leftOut) {}
