package org.suppliercompliance.chassis.database;

import org.jspecify.annotations.Nullable;

/**
 * SQL NULL where a text may stand. A plain null tells no type, and a statement whose parameter is now a text and now untyped is prepared
 * anew each time it changes.
 */
public enum NoText {
    NO_TEXT;

    /** The text, or this when there is none. */
    public static Object or(@Nullable String text) {
        return text == null ? NO_TEXT : text;
    }
}
