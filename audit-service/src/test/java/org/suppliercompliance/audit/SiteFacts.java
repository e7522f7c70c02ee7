package org.suppliercompliance.audit;

import java.util.UUID;
import org.suppliercompliance.chassis.time.Ids;

/** Sites as the register tells of them. */
public final class SiteFacts {
    private SiteFacts() {}

    public static UUID site(String name) {
        UUID id = Ids.next();
        site(id, 1, name);
        return id;
    }

    public static void site(UUID id, long version, String name) {
        String type = version == 1 ? "supplier.site-declared.v1" : "supplier.site-details-changed.v1";
        SuiteFacts.send("suppliers.v1", type, id.toString(), id.toString(), version, """
                {"id":"%s","name":"%s","address":null,"postalCode":null,"town":null,"country":"CN","identifiers":[],"coordinates":null,
                 "activities":["FINAL_ASSEMBLY"],"workers":null}""".formatted(id, name));
        SuiteFacts.await("select 1 from known_site where id = '" + id + "' and name = '" + name + "'");
    }
}
