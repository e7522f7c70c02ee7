package org.suppliercompliance.notification.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.notification.addressbook.PersonLeaves;

/** The chain in which an erased person stood is another one without, and counts at once, as one that was decided anew. */
@ApplicationScoped
class ChainWithout {
    private final TenantDatabase database;

    ChainWithout(TenantDatabase database) {
        this.database = database;
    }

    void onLeaving(@Observes PersonLeaves leaves) {
        UUID person = leaves.person();
        database.query(
                        "select distinct authority from escalation_step where person_id = ?",
                        row -> row.text("authority"),
                        person)
                .forEach(authority -> {
                    // before the person's row, as who replaces a chain takes them
                    Climbs.lock(database, authority);
                    database.update("update escalation_chain set version = version + 1 where authority = ?", authority);
                    database.update(
                            "delete from escalation_step where authority = ? and person_id = ?", authority, person);
                    Climbs.follow(database, authority);
                });
    }
}
