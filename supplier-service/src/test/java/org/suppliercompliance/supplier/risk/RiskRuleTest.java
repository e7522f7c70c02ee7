package org.suppliercompliance.supplier.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RiskRuleTest {
    private static final List<String> COUNTRIES = List.of("AA", "BB", "CC", "DD");
    private static final RiskRule.Value MEDIUM_CONTRACT = new RiskRule.Value(new BigDecimal("10000000.00"), "SEK");

    /** Each country's value in each factor, in percent of the scale; a negative one is missing. */
    private static RiskBasis basis(List<Integer> values) {
        Map<RiskFactor, Indicator> indicators = new EnumMap<>(RiskFactor.class);
        for (RiskFactor factor : RiskFactor.values()) {
            if (factor.isOfCountry()) {
                Map<String, Indicator.Value> known = new HashMap<>();
                for (int i = 0; i < COUNTRIES.size(); i++) {
                    int value = values.get(factor.ordinal() * COUNTRIES.size() + i);
                    if (value >= 0) {
                        known.put(COUNTRIES.get(i), new Indicator.Value(BigDecimal.valueOf(value), 2023));
                    }
                }
                indicators.put(
                        factor,
                        new Indicator(
                                new IndicatorSource(
                                        new UUID(0, factor.ordinal()), factor.name(), "1", factor.name(), 2023),
                                "percent",
                                new Scale(BigDecimal.ZERO, BigDecimal.valueOf(100), Direction.HIGHER_IS_WORSE),
                                known));
            }
        }
        return new RiskBasis(RiskSettings.DEFAULTS, indicators);
    }

    private static RiskBasis same(int value) {
        return basis(Collections.nCopies(16, value));
    }

    @Test
    void a_weighted_mean_with_the_parts_that_make_it() {
        List<Integer> values = new ArrayList<>(Collections.nCopies(16, 0));
        values.set(0, 80);
        values.set(4, 40);
        RiskExplanation score = new RiskRule(basis(values)).contract(List.of("AA"), MEDIUM_CONTRACT, List.of());
        // 0.25 x 80 + 0.25 x 40 + 0.20 x 50, for two of four bands are reached.
        assertEquals(new BigDecimal("40.00"), score.score());
        assertEquals(RiskLevel.MEDIUM, score.level());
        assertEquals(RiskState.ASSESSED, score.state());
        assertEquals(
                List.of("20.00", "10.00", "0.00", "0.00", "10.00"),
                score.factors().stream()
                        .map(line -> String.valueOf(line.points()))
                        .toList());
        assertEquals(
                List.of("50.00", "25.00", "0.00", "0.00", "25.00"),
                score.factors().stream()
                        .map(line -> String.valueOf(line.share()))
                        .toList());
        assertEquals(RiskLevel.HIGH, score.factors().get(0).level());
        assertEquals(List.of("anti-corruption", "risk-assessment", "transparency"), score.themes());
    }

    @Test
    void what_is_missing_is_left_out_and_its_weight_carried_by_the_rest() {
        List<Integer> values = new ArrayList<>(Collections.nCopies(16, -1));
        values.set(0, 80);
        values.set(4, 40);
        RiskExplanation score = new RiskRule(basis(values)).contract(List.of("AA", "BB"), null, List.of());
        assertEquals(new BigDecimal("60.00"), score.score());
        assertEquals(RiskState.PARTLY_ASSESSED, score.state());
        assertEquals(50, score.assessedWeight());
        assertEquals(List.of("BB"), score.factors().get(0).countriesNotAssessed());
        assertNull(score.factors().get(2).normalised());
        assertNotNull(score.factors().get(2).missing());
    }

    @Test
    void the_size_alone_makes_no_score_and_an_answer_makes_none_of_nothing() {
        RiskExplanation score = new RiskRule(same(-1))
                .contract(List.of("AA"), MEDIUM_CONTRACT, List.of(new BidAnswer("audits", "None", 10)));
        assertEquals(RiskState.NOT_ASSESSED, score.state());
        assertNull(score.score());
        assertEquals(-1, score.position());
        assertTrue(score.factors().stream().allMatch(line -> line.points() == null && line.share() == null));
    }

    @Test
    void answers_move_a_score_within_its_bounds() {
        List<BidAnswer> better = List.of(new BidAnswer("a", "Yes", -10), new BidAnswer("b", "Yes", -10));
        assertEquals(
                new BigDecimal("0.00"),
                new RiskRule(same(10)).contract(List.of("AA"), null, better).score());
        RiskExplanation moved = new RiskRule(same(90)).contract(List.of("AA"), null, better);
        assertEquals(new BigDecimal("90.00"), moved.beforeBid());
        assertEquals(new BigDecimal("70.00"), moved.score());
    }

    @Test
    void a_scale_reads_both_ways_and_ends_at_its_ends() {
        Scale better = new Scale(new BigDecimal("-2.5"), new BigDecimal("2.5"), Direction.HIGHER_IS_BETTER);
        assertEquals(new BigDecimal("0.8009"), better.normalise(new BigDecimal("-1.5046")));
        assertEquals(new BigDecimal("1.0000"), better.normalise(new BigDecimal("-7")));
        Scale worse = new Scale(new BigDecimal("1350"), new BigDecimal("2500"), Direction.HIGHER_IS_WORSE);
        assertEquals(new BigDecimal("0.7169"), worse.normalise(new BigDecimal("2174.4")));
        assertEquals(new BigDecimal("0.0000"), worse.normalise(new BigDecimal("900")));
    }

    @Property(tries = 300)
    void same_input_same_score_in_any_order_between_nothing_and_a_hundred(
            @ForAll @Size(16) List<@IntRange(min = -20, max = 100) Integer> values,
            @ForAll @IntRange(max = 15) int chosen,
            @ForAll @IntRange(min = -20, max = 20) int adjustment,
            @ForAll Random random) {
        List<String> countries = new ArrayList<>();
        for (int i = 0; i < COUNTRIES.size(); i++) {
            if ((chosen & (1 << i)) != 0) {
                countries.add(COUNTRIES.get(i));
            }
        }
        List<BidAnswer> answers =
                List.of(new BidAnswer("a", "x", adjustment / 2), new BidAnswer("b", "x", adjustment - adjustment / 2));
        RiskExplanation once = new RiskRule(basis(values)).contract(countries, MEDIUM_CONTRACT, answers);
        Collections.shuffle(countries, random);
        assertEquals(once, new RiskRule(basis(values)).contract(countries, MEDIUM_CONTRACT, answers));
        BigDecimal score = once.score();
        if (score == null) {
            assertEquals(RiskState.NOT_ASSESSED, once.state());
        } else {
            assertTrue(score.signum() >= 0 && score.compareTo(BigDecimal.valueOf(100)) <= 0);
            assertEquals(2, score.scale());
        }
    }

    @Property(tries = 300)
    void no_value_can_rise_and_the_score_fall(
            @ForAll @Size(16) List<@IntRange(min = 0, max = 100) Integer> values,
            @ForAll @IntRange(max = 15) int place,
            @ForAll @IntRange(min = 1, max = 100) int more) {
        RiskExplanation before = new RiskRule(basis(values)).contract(COUNTRIES, MEDIUM_CONTRACT, List.of());
        List<Integer> risen = new ArrayList<>(values);
        risen.set(place, Math.min(100, risen.get(place) + more));
        RiskExplanation after = new RiskRule(basis(risen)).contract(COUNTRIES, MEDIUM_CONTRACT, List.of());
        assertTrue(after.position() >= before.position());
    }

    @Property(tries = 100)
    void a_larger_contract_is_no_smaller_risk(
            @ForAll @Size(16) List<@IntRange(min = 0, max = 100) Integer> values,
            @ForAll @IntRange(min = 0, max = 1_000_000_000) int smaller,
            @ForAll @IntRange(min = 0, max = 1_000_000_000) int more) {
        RiskRule rule = new RiskRule(basis(values));
        RiskRule.Value small = new RiskRule.Value(BigDecimal.valueOf(smaller), "SEK");
        RiskRule.Value large = new RiskRule.Value(BigDecimal.valueOf((long) smaller + more), "SEK");
        assertTrue(rule.contract(COUNTRIES, large, List.of()).position()
                >= rule.contract(COUNTRIES, small, List.of()).position());
    }
}
