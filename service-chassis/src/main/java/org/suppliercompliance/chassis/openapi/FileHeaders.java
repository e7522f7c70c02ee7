package org.suppliercompliance.chassis.openapi;

import java.util.Set;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.suppliercompliance.chassis.tables.TableFormat;

/** The headers of an answer that is a file: what to keep it as, and its digest. */
final class FileHeaders {
    private static final String JSON = "application/json";
    private static final Set<String> FILES =
            Set.of(TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE, "application/pdf");

    private FileHeaders() {}

    /**
     * Declares them where the answer can be a file.
     *
     * @param knownByHash whether who has the content already is answered 304; without a form in JSON it is kept content then, which carries its hash
     */
    static void declare(APIResponse answer, boolean knownByHash) {
        if (answer.getContent() == null) {
            return;
        }
        Set<String> types = answer.getContent().getMediaTypes().keySet();
        if (types.stream().noneMatch(FILES::contains)) {
            return;
        }
        SharedComponents.header(answer, "Content-Disposition");
        if (knownByHash && !types.contains(JSON)) {
            SharedComponents.header(answer, "Repr-Digest");
        }
    }
}
