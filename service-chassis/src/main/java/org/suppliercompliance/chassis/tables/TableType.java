package org.suppliercompliance.chassis.tables;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * What a file is said to be.
 *
 * @param charset what its characters are written in; null where nobody said, which is UTF-8
 */
public record TableType(TableFormat format, @Nullable String charset) {
    private static final List<String> CHARSETS =
            List.of("UTF-8", "US-ASCII", "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252", "UTF-16", "UTF-16LE", "UTF-16BE");

    /** Reads the header of a request; refuses what is not read here. */
    public static TableType of(@Nullable String contentType) {
        MediaType type = parsed(contentType).orElseThrow(TableType::refused);
        String name = type.getType().toLowerCase(Locale.ROOT) + "/"
                + type.getSubtype().toLowerCase(Locale.ROOT);
        TableFormat format = Arrays.stream(TableFormat.values())
                .filter(known -> known.mediaType().equals(name))
                .findFirst()
                .orElseThrow(TableType::refused);
        String charset = type.getParameters().get("charset");
        if (charset == null || format == TableFormat.XLSX) {
            return new TableType(format, null);
        }
        String declared = charset.toUpperCase(Locale.ROOT);
        List<String> readable = format == TableFormat.CSV ? CHARSETS : CHARSETS.subList(0, 2);
        if (!readable.contains(declared)) {
            throw new ProblemException(
                    StandardProblem.UNSUPPORTED_MEDIA_TYPE,
                    "This charset is not read here; " + format.mediaType() + " may be in "
                            + String.join(", ", readable).toLowerCase(Locale.ROOT) + ".");
        }
        return new TableType(format, declared);
    }

    @Nullable
    Charset declared() {
        return charset == null ? null : Charset.forName(charset);
    }

    private static Optional<MediaType> parsed(@Nullable String contentType) {
        try {
            return Optional.ofNullable(contentType).map(MediaType::valueOf);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProblemException refused() {
        return new ProblemException(
                StandardProblem.UNSUPPORTED_MEDIA_TYPE,
                "Send the file as one of "
                        + Arrays.stream(TableFormat.values())
                                .map(TableFormat::mediaType)
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
