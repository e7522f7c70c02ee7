package org.suppliercompliance.chassis.content;

import java.io.InputStream;

/** Where content is kept: by its SHA-256, once. What it holds is listed in the database, never by asking the store. */
public interface ContentStore {
    /** Keeps received content under its hash, whole or not at all; the same content again changes nothing. */
    void keep(SpooledContent content);

    /** The content of this hash; whoever asks has seen in the database that it is kept. */
    InputStream open(String sha256);

    /** Forgets content; what is not there is forgotten already. */
    void delete(String sha256);
}
