package org.suppliercompliance.criteria;

/** What texts that may be left out have to look like when they are there. */
public final class TextPatterns {
    /** Says something. In words that every dialect of patterns knows, since it stands in the API's document. */
    public static final String NOT_BLANK = "\\s*\\S[\\s\\S]*";

    /** What is said of a text that does not. */
    public static final String BLANK = "must not be blank";

    private TextPatterns() {}
}
