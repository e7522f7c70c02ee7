package org.suppliercompliance.chassis.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Receives files: what is declared, what the name says and what the bytes are must be one, or nothing is kept. */
@ApplicationScoped
public class Uploads {
    private final IncomingFolder incoming;
    private final ContentScan scan;
    private final ContentSettings settings;

    Uploads(IncomingFolder incoming, ContentScan scan, ContentSettings settings) {
        this.incoming = incoming;
        this.scan = scan;
        this.settings = settings;
    }

    /** The body of an upload as the request carries it; the length is -1 where it was not said. */
    public record Body(@Nullable String contentType, long length, InputStream bytes) {
        /** Reads a Content-Length header; what is no number says nothing. */
        public static Body of(@Nullable String contentType, @Nullable String length, InputStream bytes) {
            try {
                return new Body(contentType, length == null ? -1 : Long.parseLong(length.trim()), bytes);
            } catch (NumberFormatException e) {
                return new Body(contentType, -1, bytes);
            }
        }
    }

    /**
     * Takes the body to disk, looks at it, and hands it on; when that returns, whatever was not kept is gone.
     *
     * @param fileName the checked name, whose ending says a type too
     */
    public <T> T receive(String fileName, Body body, BiFunction<SpooledContent, ContentType, T> then) {
        ContentType declared = declared(body.contentType(), fileName);
        if (body.length() > settings.limit()) {
            throw IncomingFolder.tooLarge(settings.limit());
        }
        try (SpooledContent content = incoming.receive(body.bytes(), settings.limit())) {
            requireWhatWasDeclared(declared, ContentSniffer.sniff(content.path()));
            scan.find(content.path()).ifPresent(name -> {
                throw new ProblemException(
                        StandardProblem.CONTENT_INFECTED, "The virus scanner found " + name + " in the content.");
            });
            return then.apply(content, declared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ContentType declared(@Nullable String contentType, String fileName) {
        ContentType declared = ContentType.ofMediaType(contentType == null ? "" : contentType)
                .orElseThrow(() -> new ProblemException(
                        StandardProblem.UNSUPPORTED_MEDIA_TYPE,
                        "Send the content as PDF, PNG, JPEG, DOCX, XLSX, CSV or plain text."));
        if (ContentType.ofFileName(fileName).filter(declared::equals).isEmpty()) {
            throw new ProblemException(
                    StandardProblem.TYPE_DISGUISED,
                    "The name " + fileName + " is not that of a file of type " + declared.mediaType() + ".");
        }
        return declared;
    }

    private static void requireWhatWasDeclared(ContentType declared, ContentType sniffed) {
        boolean text = declared == ContentType.CSV && sniffed == ContentType.TEXT;
        if (declared != sniffed && !text) {
            throw new ProblemException(
                    StandardProblem.TYPE_DISGUISED,
                    "The content was declared as " + declared.mediaType() + " and is " + sniffed.mediaType() + ".");
        }
    }
}
