package org.suppliercompliance.audit.sharing;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names that no other authority reads: the sites of findings unless the supplier released them, and what it asked to keep secret. Its
 * latest word about a name counts.
 */
final class Secrets {
    static final String MASK = "***";

    private final Set<String> hidden;
    private final List<Pattern> inTexts;

    private Secrets(Set<String> hidden) {
        this.hidden = hidden;
        // The longest first, so that no rest of a longer name stays readable.
        this.inTexts = hidden.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(name -> Pattern.compile(name, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    static Secrets of(AuditDossier audit) {
        Set<String> hidden = new HashSet<>();
        audit.findings().forEach(found -> {
            String site = found.siteName();
            if (site != null && !site.isBlank()) {
                hidden.add(folded(site));
            }
        });
        audit.names().forEach(said -> {
            said.secret().forEach(name -> hidden.add(folded(name)));
            said.released().forEach(name -> hidden.remove(folded(name)));
        });
        return new Secrets(hidden);
    }

    /** These names and no others. */
    static Secrets of(Collection<String> names) {
        return new Secrets(names.stream().map(Secrets::folded).collect(Collectors.toSet()));
    }

    boolean hides(@Nullable String name) {
        return name != null && hidden.contains(folded(name));
    }

    /** The text with every hidden name struck out. */
    String mask(String text) {
        String masked = composed(text);
        for (Pattern name : inTexts) {
            masked = name.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        }
        return masked;
    }

    private static String folded(String name) {
        return composed(name).strip().toLowerCase(Locale.ROOT);
    }

    /** One spelling of each letter: an a with a ring is one character, however it was typed. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
