package org.suppliercompliance.criteria.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.content.ContentStore;
import org.suppliercompliance.chassis.content.KeptContent;
import org.suppliercompliance.chassis.content.Uploads;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.criteria.CriteriaProblem;

/**
 * Takes and gives the content of proofs. No transaction is open while a body comes or goes: first it is asked whether the upload is
 * wanted, then the body comes to disk and is looked at, then its hash is listed, then it is kept, and last the proof refers to it.
 */
@ApplicationScoped
class ContentService {
    private final ContentSteps steps;
    private final ContentStore store;
    private final Uploads uploads;

    ContentService(ContentSteps steps, ContentStore store, Uploads uploads) {
        this.steps = steps;
        this.store = store;
        this.uploads = uploads;
    }

    EvidenceView receive(UUID id, @Nullable ExpectedVersion ifMatch, Uploads.Body body) {
        return uploads.receive(steps.requireWanted(id, ifMatch), body, (content, type) -> {
            steps.expect(id, content);
            store.keep(content);
            return steps.complete(id, ifMatch, content, type);
        });
    }

    /** What is downloaded: its metadata now, its bytes when they are written. */
    KeptContent content(UUID id) {
        EvidenceRepository.Stored evidence = steps.downloadable(id);
        String sha256 = evidence.sha256();
        String mediaType = evidence.mediaType();
        Long bytes = evidence.bytes();
        if (sha256 == null || mediaType == null || bytes == null) {
            throw new ProblemException(CriteriaProblem.CONTENT_MISSING, "The content has not come yet.");
        }
        return new KeptContent(evidence.fileName(), mediaType, bytes, sha256, () -> store.open(sha256));
    }
}
