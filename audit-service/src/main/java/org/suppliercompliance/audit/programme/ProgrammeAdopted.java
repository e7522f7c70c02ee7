package org.suppliercompliance.audit.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.event.Fact;

/** The state of a programme as its events tell it, without reasons; suppliers in their order. */
record ProgrammeAdopted(UUID id, String authority, int year, LocalDate adoptedOn, List<UUID> supplierIds) {
    static Fact of(ProgrammeView programme, List<UUID> suppliers) {
        return new Fact(
                "programme-adopted",
                programme.id().toString(),
                programme.version(),
                programme.id().toString(),
                programme.authority(),
                null,
                new ProgrammeAdopted(
                        programme.id(), programme.authority(), programme.year(), programme.adoptedOn(), suppliers));
    }
}
