package org.suppliercompliance.supplier.notices;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.supplier.SupplierProblem;

/** Releases of the Open Contracting Data Standard 1.0 and 1.1: one, an array of them, or a release package. One is in memory at a time. */
public final class OcdsFile implements Iterator<NoticeUnit> {
    private static final Set<String> VERSIONS = Set.of("1.0", "1.1");
    /** Characters of one release. The largest seen here has 25,000. */
    private static final int LARGEST = 2_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(1_000_000)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final JsonParser parser;
    private String prefix = "";
    private int number;
    private boolean within;
    private boolean inPackage;
    private @Nullable NoticeUnit ready;
    private boolean ended;

    /** Opens the file where its first release begins. */
    public OcdsFile(InputStream file) {
        try {
            parser = JSON.createParser(file);
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                within = true;
            } else if (first == JsonToken.START_OBJECT) {
                open();
            } else {
                ended = true;
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Refuses what holds no releases of a known version. What breaks off later is not looked at: what stands before it can be taken. */
    public static void check(InputStream file) {
        boolean releases = false;
        boolean other = true;
        int tokens = 0;
        try (JsonParser parser = JSON.createParser(file)) {
            JsonToken first = parser.nextToken();
            tokens++;
            if (first == null) {
                throw new ProblemException(StandardProblem.FILE_UNREADABLE, "The file is empty.");
            }
            if (first == JsonToken.START_ARRAY) {
                other = parser.nextToken() != JsonToken.START_OBJECT;
            } else if (first == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    tokens++;
                    String name = parser.currentName();
                    JsonToken value = parser.nextToken();
                    if (name.equals("version")) {
                        requireVersion(parser.getText());
                    }
                    releases |= name.equals("releases") && value == JsonToken.START_ARRAY;
                    other &= !name.equals("ocid") && !releases;
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            if (tokens == 0) {
                throw new ProblemException(StandardProblem.FILE_UNREADABLE, "The file is no JSON.");
            }
            other &= tokens < 2;
        }
        if (other) {
            throw new ProblemException(
                    SupplierProblem.NOTICE_UNSUPPORTED,
                    "These are no OCDS releases: send a release (with its ocid), an array of releases, or a release package.");
        }
    }

    @Override
    public boolean hasNext() {
        if (ready == null && !ended) {
            advance();
        }
        return ready != null;
    }

    @Override
    public NoticeUnit next() {
        if (!hasNext() || ready == null) {
            throw new NoSuchElementException();
        }
        NoticeUnit unit = ready;
        ready = null;
        return unit;
    }

    private void open() throws IOException {
        BoundedTree tree = new BoundedTree(LARGEST);
        ObjectNode members = tree.object();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("releases") && value == JsonToken.START_ARRAY) {
                prefix = "/releases";
                within = true;
                inPackage = true;
                return;
            }
            members.set(name, tree.read(parser));
        }
        ended = true;
        ready = unit("", members, tree);
    }

    private void advance() {
        try {
            JsonToken token = parser.nextToken();
            if (within && token != JsonToken.END_ARRAY && token != null) {
                BoundedTree tree = new BoundedTree(LARGEST);
                String place = prefix + "/" + number;
                JsonNode release = tree.read(parser);
                ready = unit(place, release, tree);
                return;
            }
            within = false;
            if (inPackage) {
                close();
            }
            ended = true;
        } catch (IOException e) {
            ended = true;
            throw broken(e);
        }
    }

    /** The version may stand behind the releases. */
    private void close() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("version")) {
                requireVersion(parser.getText());
            }
            parser.skipChildren();
        }
    }

    private NoticeUnit unit(String place, JsonNode release, BoundedTree tree) {
        number++;
        if (tree.isExceeded()) {
            return new NoticeUnit(
                    number,
                    null,
                    List.of(),
                    List.of(new Remark(place, true, "The release is larger than " + LARGEST + " characters.", null)));
        }
        return new OcdsRelease(release, place).unit(number);
    }

    private static void requireVersion(String version) {
        if (!VERSIONS.contains(version)) {
            throw new ProblemException(
                    SupplierProblem.NOTICE_UNSUPPORTED,
                    "The package is of version " + NoticeText.cut(version, 40)
                            + " of OCDS; versions 1.0 and 1.1 are understood.");
        }
    }

    private ProblemException broken(IOException e) {
        return new ProblemException(
                StandardProblem.FILE_UNREADABLE,
                "The JSON cannot be read on behind release " + number
                        + ": it is broken, nested too deeply, or no UTF-8.");
    }
}
