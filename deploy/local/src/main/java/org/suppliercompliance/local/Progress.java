package org.suppliercompliance.local;

/** Hears what has become ready. */
interface Progress {
    Progress SILENT = (what, where) -> {};

    void done(String what, String where);
}
