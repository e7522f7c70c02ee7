package org.suppliercompliance.audit.evidence;

import jakarta.inject.Singleton;
import org.suppliercompliance.chassis.content.ContentStore;
import org.suppliercompliance.chassis.content.UnfinishedUploads;

/** Forgets evidence whose content never came, and content that no evidence came to refer to. */
@Singleton
class EvidenceCleanup extends UnfinishedUploads {
    EvidenceCleanup(ContentStore store, EvidenceSettings settings) {
        super(store, "evidence", settings.keepUnfinished());
    }

    @Override
    public String name() {
        return "evidence-cleanup";
    }
}
