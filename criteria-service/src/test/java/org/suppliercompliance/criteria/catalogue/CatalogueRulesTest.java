package org.suppliercompliance.criteria.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.criteria.Words;

class CatalogueRulesTest {
    private static final JurisdictionRule SWEDEN = new JurisdictionRule(
            "SE-NO-SOCIAL-TECHNICAL-SPECIFICATION",
            "SE",
            Dimension.SOCIAL,
            CriterionUse.TECHNICAL_SPECIFICATION,
            "guidelines");

    @Test
    @DisplayName("a version without English title, use and proof is told all three before publication")
    void a_version_without_title_use_and_proof_is_told_all_three() {
        CriterionContent bare = Contents.of(new Labels(null, "Riskanalys", null), List.of(), List.of());

        assertEquals(
                List.of("/titles/en", "/uses", "/proofs"),
                PublicationRule.check(bare).all().stream().map(Fault::pointer).toList());
    }

    @Test
    @DisplayName("a version with English title, use and proof may be published")
    void a_complete_version_may_be_published() {
        CriterionContent whole = Contents.of(
                Contents.english("Risk analysis"), List.of(CriterionUse.AWARD), List.of(Contents.CERTIFICATE));

        assertTrue(PublicationRule.check(whole).isEmpty());
    }

    @Test
    @DisplayName("an unknown convention, a nameless rule and a nameless methodology are all named at once")
    void all_faults_of_a_content_are_named_at_once() {
        Proof nameless = new Proof(
                ProofKind.AUDIT_REPORT,
                "audit report",
                ProofDepth.NAMED_METHODOLOGY,
                ProofMoment.ON_DEMAND,
                null,
                null,
                null);
        CriterionContent content = Contents.of(
                Contents.english("x"),
                List.of(),
                List.of(Contents.CERTIFICATE, nameless),
                new LegalBasis(LegalBasisKind.ILO_CONVENTION, "C999"),
                new LegalBasis(LegalBasisKind.OTHER, null),
                new LegalBasis(LegalBasisKind.NATIONAL_LAW_OF_PRODUCTION_COUNTRY, null));

        assertEquals(
                List.of("/theme", "/legalBasis/0/reference", "/legalBasis/1/reference", "/proofs/1/methodology"),
                ContentRule.check(content, false, Set.of("C087")).all().stream()
                        .map(Fault::pointer)
                        .toList());
    }

    @Test
    @DisplayName("the Swedish rule holds for Swedish owners and for owners of unknown country, not for Norwegian ones")
    void a_rule_of_a_country_holds_there_and_where_the_country_is_unknown() {
        List<CriterionUse> uses = List.of(CriterionUse.AWARD, CriterionUse.TECHNICAL_SPECIFICATION);

        assertTrue(SWEDEN.forbids("SE", Dimension.SOCIAL, uses));
        assertTrue(SWEDEN.forbids(null, Dimension.SOCIAL, uses));
        assertFalse(SWEDEN.forbids("NO", Dimension.SOCIAL, uses));
        assertFalse(SWEDEN.forbids("SE", Dimension.ENVIRONMENTAL, uses));
        assertFalse(SWEDEN.forbids("SE", Dimension.SOCIAL, List.of(CriterionUse.AWARD)));
    }

    @Test
    @DisplayName("uses are kept once each, in the order of the list of uses")
    void uses_are_kept_once_each_in_order() {
        CriterionContent content = Contents.of(
                Contents.english("x"),
                List.of(CriterionUse.CONTRACT_CLAUSE, CriterionUse.AWARD, CriterionUse.CONTRACT_CLAUSE),
                List.of());

        assertEquals(List.of(CriterionUse.AWARD, CriterionUse.CONTRACT_CLAUSE), content.uses());
    }

    @Test
    @DisplayName("codes sort as people count: 9 before 10 behind the same letter, frameworks apart")
    void codes_sort_as_people_count() {
        assertTrue(SortKey.of("RBA-VAP", "A9").compareTo(SortKey.of("RBA-VAP", "A10")) < 0);
        assertTrue(SortKey.of("RBA-VAP", "Z1").compareTo(SortKey.of("SA8000", "1")) < 0);
        assertEquals(" A000000007", SortKey.of(null, "A7"));
    }

    @Test
    @DisplayName("a label falls back to English, then to any language there is")
    void a_label_falls_back_to_english_then_to_any() {
        Labels swedishAndEnglish = new Labels("Risk analysis", "Riskanalys", null);

        assertEquals("Riskanalys", swedishAndEnglish.in(Locale.forLanguageTag("sv")));
        assertEquals("Risk analysis", swedishAndEnglish.in(Locale.forLanguageTag("nb")));
        assertEquals("Riskanalys", new Labels(null, "Riskanalys", null).in(Locale.ENGLISH));
    }

    @Test
    @DisplayName("FG5: a question becomes word beginnings only; no operator of the query language survives")
    void a_question_becomes_word_beginnings_only() {
        assertEquals("'risk':* & 'analy':*", Words.prefixes("risk & analy"));
        assertEquals("'x':* & 'or':* & 'y':*", Words.prefixes("x'|!(or)<->%_y"));
        assertEquals("", Words.prefixes("%_'\\"));
    }

    @Test
    @DisplayName("content survives being stored")
    void content_survives_being_stored() {
        CriterionContent content = Contents.of(
                Contents.english("Risk \"analysis\" åäö"),
                List.of(CriterionUse.AWARD),
                List.of(Contents.CERTIFICATE),
                new LegalBasis(LegalBasisKind.ILO_CONVENTION, "C087"));

        assertEquals(content, ContentConverter.fromJson(ContentConverter.toJson(content)));
    }
}
