package org.suppliercompliance.criteria.wallet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the claim that a policy on minerals is not to be taken seriously for: that there are no conflict minerals. Nobody can know that
 * of a whole supply chain. Working towards it is a commitment, no claim; saying that it cannot be promised is none either.
 */
final class ConflictMineralsClaim {
    /** The code of the red flag on kinds whose proofs are looked at. */
    static final String FLAG = "NO-CONFLICT-MINERALS-CLAIM";

    private static final Pattern SENTENCE = Pattern.compile("[.!?;\\n]+");
    private static final Pattern CLAIM = Pattern.compile(
            "(?U)\\bno conflict[- ]minerals?\\b|(\\bnot?|\\bnever|n['\u2019]t) (contain|use|source|buy)[a-z]* (any )?conflict[- ]minerals?\\b"
                    + "|\\b(free (of|from)|without) (any )?conflict[- ]minerals?\\b|\\bconflict[- ](mineral[- ])?free\\b"
                    + "|\\b((inte|aldrig) (innehåller|använder|köper|har)|(innehåller|använder|köper|har) (inte|aldrig))"
                    + " (några )?konfliktmineral(er)?\\b"
                    + "|\\b((ikke|aldri) (inneholder|bruker|kjøper|har)|(inneholder|bruker|kjøper|har) (ikke|aldri))"
                    + " (noen )?konfliktmineral(er)?\\b"
                    + "|\\b(inga|utan|fri(a|tt)? från) konfliktmineral(er)?\\b|\\bkonfliktmineralfri(a|tt)?\\b|\\bkonfliktfri(a|tt)? mineral(er)?\\b"
                    + "|\\b(ingen|uten|fri(e|tt)? for) konfliktmineral(er)?\\b|\\bkonfliktmineralfri(e|tt)?\\b|\\bkonfliktfri(e|tt)? mineral(er)?\\b");
    private static final Pattern COMMITMENT = Pattern.compile(
            "(?U)\\b(work|working|works|strive|strives|striving|aim|aims|aiming|commit|commits|committed|commitment|towards?|goal|target|seek|seeks|"
                    + "intend|intends|ambition|expect|expects|require|requires|"
                    + "(cannot|can not|can['\u2019]t) (claim|guarantee|promise|know|say)|kan (vi )?inte (garantera|lova|veta|påstå)|"
                    + "kan (vi )?ikke (garantere|love|vite|påstå)|"
                    + "arbeta|arbetar|strävar|sträva|mål|målet|åtar|verka|verkar|kräver|ambition|"
                    + "jobber|arbeider|streber|målet|forplikter|krever|ambisjon)\\b");

    private ConflictMineralsClaim() {}

    static boolean isIn(String text) {
        String low = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\t \\u00a0]+", " ");
        for (String sentence : SENTENCE.split(low)) {
            if (CLAIM.matcher(sentence).find() && !COMMITMENT.matcher(sentence).find()) {
                return true;
            }
        }
        return false;
    }
}
