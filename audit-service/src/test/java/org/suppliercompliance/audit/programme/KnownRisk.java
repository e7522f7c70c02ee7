package org.suppliercompliance.audit.programme;

import java.util.UUID;
import org.suppliercompliance.audit.SuiteFacts;

/** What supplier-service says of how risky a supplier is to an authority. */
final class KnownRisk {
    private KnownRisk() {}

    /** Says it, and waits until it is known here. */
    static void told(String authority, UUID supplier, String level, String score, long version) {
        SuiteFacts.send(
                "suppliers.v1",
                "supplier.supplier-risk-assessed.v1",
                authority + "/" + supplier,
                supplier.toString(),
                version,
                """
                {"authority":"%s","subject":{"kind":"SUPPLIER","id":"%s"},"supplierId":"%2$s","state":"ASSESSED","score":%s,"level":"%s",
                 "assessedWeight":100,"factors":[
                 {"factor":"COUNTRY_OF_PRODUCTION","level":"MEDIUM","weight":25,"normalised":0.5,"points":12.7,"share":19.16,"country":"CN"},
                 {"factor":"FREEDOM_OF_ASSOCIATION","level":"HIGH","weight":25,"share":30.21},
                 {"factor":"WORKING_TIME","level":"HIGH","weight":15,"share":16.23},
                 {"factor":"GENDER_INEQUALITY","level":"LOW","weight":15,"share":4.21},
                 {"factor":"CONTRACT_SIZE","level":"HIGH","weight":20,"points":20.0,"share":30.18}],
                 "bidAdjustment":-5,"themes":[],"assessedAt":"2026-11-01T08:15:00Z"}""".formatted(authority, supplier, score, level));
        SuiteFacts.await("select 1 from known_risk where authority = '" + authority + "' and supplier_id = '" + supplier
                + "' and score = " + score);
    }
}
