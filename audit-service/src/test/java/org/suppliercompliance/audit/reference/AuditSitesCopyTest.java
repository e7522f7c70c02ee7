package org.suppliercompliance.audit.reference;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.SiteFacts;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.time.Ids;

@QuarkusTest
@DisplayName("X1: the copy of the register's sites")
class AuditSitesCopyTest {
    @Test
    @DisplayName(
            "FH5: a site is called as the register calls it, and goes when the restored register has never heard of it")
    void a_site_follows_the_register() {
        UUID site = SiteFacts.site("Works No 1");
        SiteFacts.site(site, 2, "Works No 2");
        SuiteFacts.inEpoch(2, () -> SuiteFacts.restored("suppliers.v1", site.toString(), site.toString(), false));
        SuiteFacts.await("select 1 where not exists (select from known_site where id = '" + site + "')");
    }

    @Test
    @DisplayName("FC3: a site without a name goes to the dead letters, and the next is read")
    void a_site_without_a_name() {
        String nameless = Ids.next().toString();
        SuiteFacts.send(
                "suppliers.v1", "supplier.site-declared.v1", nameless, nameless, 1, "{\"id\":\"" + nameless + "\"}");
        SuiteFacts.await("select 1 from dead_letter where subject = '" + nameless + "'");
        SiteFacts.site("Works No 3");
    }
}
