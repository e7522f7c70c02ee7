package org.suppliercompliance.criteria.library;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.LongTexts;

/** What a reference document must keep to: as a draft, and when it is published. Broken rules are named all at once. */
final class DocumentRule {
    private DocumentRule() {}

    /**
     * What drafts must keep to as well.
     *
     * @param terms the codes the glossary knows, among those the content names
     * @param published the criteria with a version in force, among those the content names
     * @param frameworkKnown whether the catalogue has the framework it is said to be equivalent to
     */
    static Faults check(
            DocumentKind kind,
            DocumentContent content,
            Set<String> terms,
            Set<UUID> published,
            boolean frameworkKnown) {
        Faults faults = new Faults();
        faults.require(!content.titles().isEmpty(), "/titles", "Give a title in at least one language.");
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < content.clauses().size(); i++) {
            Clause clause = content.clauses().get(i);
            String pointer = "/clauses/" + i;
            faults.require(numbers.add(clause.number()), pointer + "/number", "The number stands twice.");
            List<UUID> criteria = clause.ofCriteria();
            for (int j = 0; j < criteria.size(); j++) {
                faults.require(
                        published.contains(criteria.get(j)),
                        pointer + "/criteria/" + j,
                        "There is no such criterion in force.");
            }
            boolean topics = clause.reportingTopics() != null
                    && !clause.reportingTopics().isEmpty();
            faults.require(
                    topics == clause.provides(Provision.REPORTING),
                    pointer + "/reportingTopics",
                    topics
                            ? "Topics belong to a clause that provides REPORTING."
                            : "Say what is reported on, for instance LIVING_WAGES (C47).");
        }
        for (int i = 0; i < content.terms().size(); i++) {
            String term = content.terms().get(i);
            faults.require(terms.contains(term), "/terms/" + i, "There is no such term in the glossary.");
            faults.require(content.terms().indexOf(term) == i, "/terms/" + i, "The term is named twice.");
        }
        boolean clauseSet = kind == DocumentKind.CLAUSE_SET;
        faults.require(
                content.equivalentTo() == null || (clauseSet && frameworkKnown),
                "/equivalentTo",
                clauseSet ? "There is no such framework, see /frameworks." : "Only a clause set is equivalent to one.");
        faults.require(
                content.leftOut().isEmpty() || clauseSet, "/leftOut", "Only a clause set leaves provisions out.");
        return faults;
    }

    /**
     * What a published one must have besides.
     *
     * @param ofFramework the criteria in force of the framework it is equivalent to, with their codes
     */
    static Faults checkForPublication(DocumentKind kind, DocumentContent content, Map<UUID, String> ofFramework) {
        Faults faults = new Faults();
        faults.require(!content.clauses().isEmpty(), "/clauses", "A published document has at least one clause.");
        List<String> languages = languages(content.titles());
        for (int i = 0; i < content.clauses().size(); i++) {
            Clause clause = content.clauses().get(i);
            for (String language : languages) {
                faults.require(
                        languages(clause.titles()).contains(language),
                        "/clauses/" + i + "/titles/" + language,
                        "The document has a title in this language, so each clause has one.");
                faults.require(
                        has(clause.texts(), language),
                        "/clauses/" + i + "/texts/" + language,
                        "The document has a title in this language, so each clause has a text.");
            }
        }
        if (kind == DocumentKind.CLAUSE_SET) {
            checkProvisions(content, faults);
            Set<UUID> covered = new HashSet<>();
            content.clauses().forEach(clause -> covered.addAll(clause.ofCriteria()));
            ofFramework.forEach((criterion, code) -> faults.require(
                    covered.contains(criterion),
                    "/clauses",
                    "Equivalent to " + content.equivalentTo() + ", but no clause belongs to " + code + " (C45)."));
        }
        return faults;
    }

    private static void checkProvisions(DocumentContent content, Faults faults) {
        Set<Provision> leftOut = EnumSet.noneOf(Provision.class);
        content.leftOut().forEach(left -> leftOut.add(left.provision()));
        for (Provision provision : List.of(Provision.RIGHT_TO_AUDIT, Provision.SANCTION)) {
            faults.require(
                    leftOut.contains(provision)
                            || content.clauses().stream().anyMatch(clause -> clause.provides(provision)),
                    "/clauses",
                    "A clause set provides " + provision + " (C46), or says in /leftOut why it does not.");
        }
    }

    static List<String> languages(Labels labels) {
        List<String> languages = new ArrayList<>();
        if (labels.en() != null) {
            languages.add("en");
        }
        if (labels.sv() != null) {
            languages.add("sv");
        }
        if (labels.nb() != null) {
            languages.add("nb");
        }
        return languages;
    }

    private static boolean has(LongTexts texts, String language) {
        return switch (language) {
            case "sv" -> texts.sv() != null;
            case "nb" -> texts.nb() != null;
            default -> texts.en() != null;
        };
    }
}
