package org.suppliercompliance.supplier.risk;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Scores with what explained them as rows of a table, one for each factor; a data set is its code and its edition. */
final class RiskTable {
    static final TableExport<RiskRow> EXPORT = new TableExport<>(
            "risk-history",
            List.of(
                    score("kind", RiskView::kind),
                    score("subjectId", RiskView::subjectId),
                    score("authority", RiskView::authority),
                    score("state", RiskView::state),
                    score("score", RiskView::score),
                    score("level", RiskView::level),
                    score("assessedWeight", RiskView::assessedWeight),
                    factor("factor", FactorLine::factor),
                    factor("factorAssessed", FactorLine::assessed),
                    factor("factorLevel", FactorLine::level),
                    factor("factorWeight", FactorLine::weight),
                    factor("factorValue", FactorLine::value),
                    factor("factorUnit", FactorLine::unit),
                    factor("factorNormalised", FactorLine::normalised),
                    factor("factorPoints", FactorLine::points),
                    factor("factorShare", FactorLine::share),
                    factor("factorCountry", FactorLine::country),
                    factor("factorYear", FactorLine::year),
                    factor("factorIndicatorSet", RiskTable::indicatorSet),
                    factor("factorCountriesNotAssessed", FactorLine::countriesNotAssessed),
                    factor("factorMissing", FactorLine::missing),
                    score(
                            "bidStageScoreBefore",
                            view -> view.bidStage() == null
                                    ? null
                                    : view.bidStage().scoreBefore()),
                    score(
                            "bidStageAdjustment",
                            view -> view.bidStage() == null
                                    ? null
                                    : view.bidStage().adjustment()),
                    score("bidStageAnswers", RiskTable::answers),
                    score("themes", RiskView::themes),
                    score(
                            "contractsDecisive",
                            view -> view.contracts() == null
                                    ? null
                                    : view.contracts().decisive()),
                    score(
                            "contractsCounted",
                            view -> view.contracts() == null
                                    ? null
                                    : view.contracts().counted()),
                    score(
                            "contractsAssessed",
                            view -> view.contracts() == null
                                    ? null
                                    : view.contracts().assessed()),
                    score("assessedAt", RiskView::assessedAt),
                    score("revision", RiskView::revision),
                    score("recalculating", RiskView::recalculating)));

    private RiskTable() {}

    private static TableColumn<RiskRow> score(String name, Function<RiskView, @Nullable Object> value) {
        return new TableColumn<>(name, row -> value.apply(row.score()));
    }

    private static TableColumn<RiskRow> factor(String name, Function<FactorLine, @Nullable Object> value) {
        return new TableColumn<>(name, row -> row.factor() == null ? null : value.apply(row.factor()));
    }

    private static @Nullable String indicatorSet(FactorLine factor) {
        IndicatorSource source = factor.indicatorSet();
        return source == null ? null : source.code() + " " + source.edition();
    }

    private static @Nullable List<String> answers(RiskView score) {
        RiskView.BidStage bid = score.bidStage();
        return bid == null
                ? null
                : bid.answers().stream()
                        .map(one -> one.question() + ": " + one.answer() + " (" + one.adjustment() + ")")
                        .toList();
    }
}
