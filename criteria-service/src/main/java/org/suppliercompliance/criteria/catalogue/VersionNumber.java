package org.suppliercompliance.criteria.catalogue;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The number of a version in an address. What is no number names no version: it is looked for as 0, and not found, like any other. */
@Schema(
        description = "The number of a version.",
        type = SchemaType.INTEGER,
        format = "int32",
        minimum = "1",
        maximum = "999999",
        examples = "1")
public record VersionNumber(int number) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    public static VersionNumber fromString(String text) {
        return new VersionNumber(NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0);
    }
}
