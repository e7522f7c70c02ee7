package org.suppliercompliance.criteria.sets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.criteria.catalogue.CriterionUse;
import org.suppliercompliance.criteria.catalogue.Dimension;
import org.suppliercompliance.criteria.catalogue.ProofMoment;

/** The fact that a set is fixed: its structure, without the reasons that were recorded. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CriteriaSetFixed(
        UUID id,
        String authority,
        SetPurpose purpose,
        String reference,
        String title,
        List<String> categories,
        List<String> cpvCodes,
        @Nullable UUID copiedFrom,
        Instant fixedAt,
        SustainabilityShare share,
        List<Line> lines) {
    /** A line, with the points of each step in order. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            UUID criterionId,
            String code,
            int version,
            Dimension dimension,
            CriterionUse use,
            boolean mandatory,
            @Nullable Integer points,
            List<Integer> steps,
            @Nullable ProofMoment moment) {
        static Line of(SetLineView line) {
            return new Line(
                    line.id(),
                    line.criterionId(),
                    line.code(),
                    line.number(),
                    line.dimension(),
                    line.use(),
                    line.mandatory(),
                    line.points(),
                    line.milestones().stream().map(Milestone::points).toList(),
                    line.moment());
        }
    }

    /** For its own authority. */
    static Fact of(CriteriaSetView set, Instant fixedAt) {
        String id = set.id().toString();
        return new Fact(
                "criteria-set-fixed",
                id,
                set.version(),
                id,
                set.authority(),
                null,
                new CriteriaSetFixed(
                        set.id(),
                        set.authority(),
                        set.purpose(),
                        set.reference(),
                        set.title(),
                        set.categories(),
                        set.cpvCodes(),
                        set.copiedFrom(),
                        fixedAt,
                        set.share(),
                        set.lines().stream().map(Line::of).toList()));
    }
}
