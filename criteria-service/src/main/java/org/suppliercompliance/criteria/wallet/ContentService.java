package org.suppliercompliance.criteria.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.criteria.CriteriaProblem;

/**
 * Takes and gives the content of proofs. No transaction is open while a body comes or goes: first it is asked whether the upload is
 * wanted, then the body comes to disk and is looked at, then its hash is listed, then it is kept, and last the proof refers to it.
 */
@ApplicationScoped
class ContentService {
    private final ContentSteps steps;
    private final EvidenceStore store;
    private final WalletSettings settings;

    ContentService(ContentSteps steps, EvidenceStore store, WalletSettings settings) {
        this.steps = steps;
        this.store = store;
        this.settings = settings;
    }

    EvidenceView receive(
            UUID id,
            @Nullable ExpectedVersion ifMatch,
            @Nullable String contentType,
            long contentLength,
            InputStream body) {
        String fileName = steps.requireWanted(id, ifMatch);
        EvidenceType declared = declared(contentType, fileName);
        if (contentLength > settings.contentLimit()) {
            throw LocalEvidenceStore.tooLarge(settings.contentLimit());
        }
        try (SpooledContent content = store.receive(body, settings.contentLimit())) {
            requireWhatWasDeclared(declared, ContentSniffer.sniff(content.path()));
            steps.expect(id, content);
            store.keep(content);
            return steps.complete(id, ifMatch, content, declared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EvidenceType declared(@Nullable String contentType, String fileName) {
        EvidenceType declared = EvidenceType.ofMediaType(contentType == null ? "" : contentType)
                .orElseThrow(() -> new ProblemException(
                        StandardProblem.UNSUPPORTED_MEDIA_TYPE,
                        "Send the content as PDF, PNG, JPEG, DOCX, XLSX, CSV or plain text."));
        if (EvidenceType.ofFileName(fileName).filter(declared::equals).isEmpty()) {
            throw new ProblemException(
                    CriteriaProblem.TYPE_DISGUISED,
                    "The name " + fileName + " is not that of a file of type " + declared.mediaType + ".");
        }
        return declared;
    }

    private static void requireWhatWasDeclared(EvidenceType declared, EvidenceType sniffed) {
        boolean text = declared == EvidenceType.CSV && sniffed == EvidenceType.TEXT;
        if (declared != sniffed && !text) {
            throw new ProblemException(
                    CriteriaProblem.TYPE_DISGUISED,
                    "The content was declared as " + declared.mediaType + " and is " + sniffed.mediaType + ".");
        }
    }

    /** What is downloaded: its metadata now, its bytes when they are written. */
    EvidenceContent content(UUID id) {
        EvidenceRepository.Stored evidence = steps.downloadable(id);
        String sha256 = evidence.sha256();
        String mediaType = evidence.mediaType();
        Long bytes = evidence.bytes();
        if (sha256 == null || mediaType == null || bytes == null) {
            throw new ProblemException(CriteriaProblem.CONTENT_MISSING, "The content has not come yet.");
        }
        return new EvidenceContent(evidence.fileName(), mediaType, bytes, sha256, () -> store.open(sha256));
    }
}
