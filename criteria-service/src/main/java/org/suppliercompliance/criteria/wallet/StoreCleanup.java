package org.suppliercompliance.criteria.wallet;

import jakarta.inject.Singleton;
import org.suppliercompliance.chassis.content.ContentStore;
import org.suppliercompliance.chassis.content.UnfinishedUploads;

/** Forgets proofs whose content never came, and content that no proof came to refer to. */
@Singleton
class StoreCleanup extends UnfinishedUploads {
    StoreCleanup(ContentStore store, WalletSettings settings) {
        super(store, "evidence", settings.keepUnfinished());
    }

    @Override
    public String name() {
        return "evidence-cleanup";
    }
}
