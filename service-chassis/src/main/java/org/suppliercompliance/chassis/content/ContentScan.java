package org.suppliercompliance.chassis.content;

import java.nio.file.Path;
import java.util.Optional;

/** Looks for malicious content in a file that is about to be kept. */
public interface ContentScan {
    /** What the file was found to be; empty when nothing was found. Whoever cannot look answers 503: nothing is kept unseen. */
    Optional<String> find(Path file);
}
