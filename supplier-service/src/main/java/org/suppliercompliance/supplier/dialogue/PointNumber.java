package org.suppliercompliance.supplier.dialogue;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The place of an agreed point in an address. What is no number names no point: it is looked for as 0, and not found, like any other. */
@Schema(
        description = "The place of the point in the list of the meeting, from 1.",
        type = SchemaType.INTEGER,
        format = "int32",
        minimum = "1",
        maximum = "50",
        examples = "1")
public record PointNumber(int number) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");

    public static PointNumber fromString(String text) {
        return new PointNumber(NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0);
    }
}
