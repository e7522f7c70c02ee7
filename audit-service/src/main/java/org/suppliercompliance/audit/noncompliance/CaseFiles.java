package org.suppliercompliance.audit.noncompliance;

import java.util.List;
import java.util.UUID;
import org.suppliercompliance.audit.Sight;

/** The files that hang on a case, as far as its history cares. */
public interface CaseFiles {
    /** What was done with the files of the case that the caller sees, the first thing first; at most 1,000. */
    List<CaseFileEntry> history(UUID nonCompliance, Sight sight);

    /**
     * The titles of the files for both sides that have come with the correction which is to be judged next, the first one first.
     *
     * @param most how many at the most
     */
    List<String> ofCorrection(UUID nonCompliance, int most);
}
