package org.suppliercompliance.criteria.wallet;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.content.BeforeUpload;

/** A large file is sent in vain to a proof that does not want it. */
@Singleton
class BeforeContent extends BeforeUpload {
    private final ContentSteps steps;

    BeforeContent(ContentSteps steps) {
        this.steps = steps;
    }

    @Override
    protected String requireWanted(UUID id, @Nullable ExpectedVersion ifMatch) {
        return steps.requireWanted(id, ifMatch);
    }
}
