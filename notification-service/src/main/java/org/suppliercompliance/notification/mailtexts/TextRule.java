package org.suppliercompliance.notification.mailtexts;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.notification.channel.PlainText;
import org.suppliercompliance.notification.channel.Wording;

/** An authority chooses its words and not what is safe: plain text, known placeholders, and every date and name that the suite tells. */
final class TextRule {
    /** Also what mail programs make a link of by themselves: a mailbox, and a host name without a scheme. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)//|@|\\b(?:www\\.|mailto:|javascript:|data:)|[a-z0-9][a-z0-9-]+\\.[a-z]{2,}|[a-z0-9]\\.[a-z]{2,}/");

    /** What every kind of fact can say. */
    private static final Set<String> ALWAYS = Set.of("case", "supplier", "authority");

    private TextRule() {}

    /** 422 naming every fault. */
    static void check(WriteMailText text, Map<String, String> own) {
        Faults faults = new Faults();
        Set<String> allowed = new TreeSet<>(ALWAYS);
        own.values().forEach(sentence -> allowed.addAll(Wording.placeholders(sentence)));
        Set<String> named = new TreeSet<>();
        text.parts().forEach((part, sentence) -> {
            String pointer = "/" + part;
            faults.require(!sentence.isBlank(), pointer, "Must not be blank.");
            faults.require(
                    PlainText.isPlain(sentence),
                    pointer,
                    "Must be one line, without control characters and marks of reading direction.");
            faults.require(
                    sentence.indexOf('<') < 0 && sentence.indexOf('>') < 0,
                    pointer,
                    "Must be plain text, without < and >.");
            faults.require(
                    !ADDRESS.matcher(sentence).find(), pointer, "Must not hold an address: the mail has its one link.");
            Set<String> used = Wording.placeholders(sentence);
            named.addAll(used);
            used.stream()
                    .filter(name -> !allowed.contains(name))
                    .forEach(name -> faults.add(
                            pointer,
                            "There is no placeholder {" + name + "} here; there are {" + String.join("}, {", allowed)
                                    + "}."));
            String rest = Wording.withoutPlaceholders(sentence);
            faults.require(
                    rest.indexOf('{') < 0 && rest.indexOf('}') < 0,
                    pointer,
                    "Braces hold a placeholder and nothing else.");
        });
        own.forEach((part, sentence) -> Wording.placeholders(sentence).stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> {
                    named.add(name);
                    faults.add("/" + part, "{" + name + "} must stay somewhere in the sentences.");
                }));
        faults.throwIfAny();
    }
}
