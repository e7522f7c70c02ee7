package org.suppliercompliance.audit.reporting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The authority's own figures and what the members of its networks share with it, counted together. */
@Schema(
        description =
                "The authority's own findings and those of the audits that others share with it and that became final in the period, as they stood when they were shared.")
record NetworkFigures(
        @Schema(
                description = "The networks.",
                maxItems = 100,
                examples = {"[\"SE-REGIONS\"]"})
        List<String> networks,

        @Schema(
                description = "The other authorities with an audit in these figures.",
                examples = {"3"})
        int otherAuthorities,

        @Schema(
                description = "Audits that became final: own ones and those shared.",
                examples = {"31"})
        int audits,

        @Schema(
                description = "Suppliers audited.",
                examples = {"27"})
        int suppliersAudited,

        @Schema(description = "The findings.") Figures figures) {}
