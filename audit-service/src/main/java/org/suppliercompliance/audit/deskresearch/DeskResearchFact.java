package org.suppliercompliance.audit.deskresearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/** The data of {@code desk-research-recorded}: codes, dates and ids; not what was read, and no text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeskResearchFact(
        UUID id,
        String reference,
        String authority,
        UUID supplierId,
        List<UUID> contractIds,
        LocalDate researchedOn,
        @Nullable LocalDate nextOn,
        List<UUID> nonComplianceIds) {

    /** The authority's alone, as the research is: the supplier finds it in no feed. */
    static Fact of(DeskResearchView research) {
        return new Fact(
                "desk-research-recorded",
                research.id().toString(),
                research.version(),
                research.supplierId().toString(),
                research.authority(),
                null,
                new DeskResearchFact(
                        research.id(),
                        research.reference(),
                        research.authority(),
                        research.supplierId(),
                        research.contractIds(),
                        research.researchedOn(),
                        research.nextOn(),
                        research.nonComplianceIds()));
    }
}
