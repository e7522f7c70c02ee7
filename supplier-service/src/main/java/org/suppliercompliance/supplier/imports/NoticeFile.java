package org.suppliercompliance.supplier.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.suppliercompliance.chassis.tables.SpooledFile;
import org.suppliercompliance.supplier.notices.EformsNotice;
import org.suppliercompliance.supplier.notices.NoticeUnit;
import org.suppliercompliance.supplier.notices.OcdsFile;

/** Files that describe awards instead of holding rows. */
final class NoticeFile {
    private NoticeFile() {}

    /** Refuses what holds no award that could be taken in. */
    static void check(SpooledFile file, ImportKind kind) {
        try (InputStream in = file.stream()) {
            if (kind == ImportKind.EFORMS) {
                EformsNotice.read(in, List.of());
            } else {
                OcdsFile.check(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Iterator<NoticeUnit> open(InputStream file, ImportKind kind, List<String> languages) {
        return kind == ImportKind.EFORMS ? EformsNotice.read(file, languages).units() : new OcdsFile(file);
    }
}
