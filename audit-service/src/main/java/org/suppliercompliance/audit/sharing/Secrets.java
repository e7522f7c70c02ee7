package org.suppliercompliance.audit.sharing;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that no other authority reads: the sites an audit is about, the sites and brands of findings, withdrawn ones too, unless the supplier
 * released them, and what it asked to keep secret. Its latest word about a name counts.
 */
public final class Secrets {
    static final String MASK = "***";

    /** As {@link #folded} writes them. */
    private final Set<String> hidden;

    private Secrets(Set<String> hidden) {
        this.hidden = hidden;
    }

    static Secrets of(AuditDossier audit) {
        Set<String> hidden = new HashSet<>();
        Stream.concat(
                        audit.findings().stream().flatMap(found -> Stream.of(found.siteName(), found.brand())),
                        Stream.concat(
                                audit.otherNames().stream(),
                                audit.sites().stream().map(SharedSite::name)))
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .forEach(name -> hidden.add(name(name)));
        audit.names().forEach(said -> {
            said.secret().forEach(name -> hidden.add(name(name)));
            said.released().forEach(name -> hidden.remove(name(name)));
        });
        return new Secrets(hidden);
    }

    /** These names and no others. */
    public static Secrets of(Collection<String> names) {
        return new Secrets(names.stream().map(Secrets::name).collect(Collectors.toSet()));
    }

    /** Whether the name is hidden, or has a hidden one in it. */
    boolean hides(@Nullable String name) {
        return name != null && !mask(name).equals(name);
    }

    /** The text with every hidden name struck out, inside a word too: a Swedish genitive only adds a letter. */
    public String mask(String text) {
        String composed = composed(text);
        String folded = folded(composed);
        BitSet struck = new BitSet(folded.length());
        for (String name : hidden) {
            for (int at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
                struck.set(at, at + name.length());
            }
        }
        if (struck.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int at = 0;
        while (at < composed.length()) {
            int start = struck.nextSetBit(at);
            if (start < 0) {
                masked.append(composed, at, composed.length());
                break;
            }
            masked.append(composed, at, start).append(MASK);
            at = struck.nextClearBit(start);
        }
        return masked.toString();
    }

    private static String name(String name) {
        return folded(composed(name.strip()));
    }

    /** One spelling of each letter: an a with a ring is one character, however it was typed. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Without the difference of capitals, letter by letter, so that places in it are places in the text. */
    private static String folded(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
        }
        return new String(letters);
    }
}
