package org.suppliercompliance.audit.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.content.ContentStore;
import org.suppliercompliance.chassis.content.KeptContent;
import org.suppliercompliance.chassis.content.Uploads;

/**
 * Takes and gives the content of evidence. No transaction is open while a body comes or goes: first it is asked whether the upload is wanted,
 * then the body comes to disk and is looked at, then its hash is listed, then it is kept, and last the evidence refers to it.
 */
@ApplicationScoped
class EvidenceContents {
    private final EvidenceContentService steps;
    private final ContentStore store;
    private final Uploads uploads;

    EvidenceContents(EvidenceContentService steps, ContentStore store, Uploads uploads) {
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
        Evidence evidence = steps.downloadable(id);
        Evidence.Content content = evidence.requireContent();
        return new KeptContent(
                evidence.fileName(),
                content.mediaType(),
                content.bytes(),
                content.sha256(),
                () -> store.open(content.sha256()));
    }
}
