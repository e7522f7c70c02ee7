package org.suppliercompliance.criteria.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.criteria.Conditions;
import org.suppliercompliance.criteria.Words;
import org.suppliercompliance.criteria.maturity.AskedCriterion;
import org.suppliercompliance.criteria.maturity.MarketMaturity;
import org.suppliercompliance.criteria.maturity.Maturity;
import org.suppliercompliance.criteria.reference.KnownCategories;

/** The catalogue as a list: filtered, in its own order, a page at a time. */
@ApplicationScoped
class CatalogueSearch {
    private static final Keyset ORDER = new Keyset(
            "select v.id, v.sort_key, v.criterion_id, v.code, v.framework, v.authority, v.number, v.status, v.dimension,"
                    + " v.content::text as content from criterion_version v",
            "v.sort_key",
            "text",
            "v.id",
            false);

    private final TenantDatabase database;
    private final Owner owner;
    private final KnownCategories known;
    private final MarketMaturity market;

    CatalogueSearch(TenantDatabase database, Owner owner, KnownCategories known, MarketMaturity market) {
        this.database = database;
        this.owner = owner;
        this.known = known;
        this.market = market;
    }

    /** The same with what the market can meet on the day: asked once for all that is on the page. */
    Slice<CriterionLine> page(CatalogueFilter wanted, PageRequest page, LocalDate day) {
        Conditions conditions = conditions(wanted);
        Maturity.Advice advice = wanted.advice();
        if (advice != null) {
            market.narrow(conditions, advice, day);
        }
        Slice<CriterionLine> found = page(conditions, page);
        Map<AskedCriterion, Maturity> maturity =
                market.of(found.items().stream().map(CriterionLine::key).toList(), day);
        return found.map(
                line -> line.with(Objects.requireNonNullElse(maturity.get(line.key()), Maturity.notAssessed(0))));
    }

    Slice<CriterionLine> page(CatalogueFilter wanted, PageRequest page) {
        return page(conditions(wanted), page);
    }

    private Slice<CriterionLine> page(Conditions conditions, PageRequest page) {
        return ORDER.fetch(database, page, conditions.sql(), conditions.parameters(), CatalogueSearch::line, line ->
                new String[] {line.sortKey(), line.versionId().toString()});
    }

    private Conditions conditions(CatalogueFilter wanted) {
        // The first wall; row-level security says the same again.
        Conditions conditions = new Conditions()
                .always(
                        "(v.status <> 'DRAFT' or v.authority = ?::text or (v.authority is null and ?))",
                        owner.tenant(),
                        owner.actsForSuite());
        if (wanted.theme() != null) {
            conditions.always(
                    "v.theme = any(array(select t.code from theme t where t.code = ? or t.parent = ?))",
                    wanted.theme(),
                    wanted.theme());
        }
        conditions.wanted("v.framework = ?", wanted.framework());
        conditions.wanted("v.code = ?", wanted.code());
        conditions.wanted("v.status = ?", wanted.status());
        conditions.wanted("v.dimension = ?", wanted.dimension());
        narrowToFound(wanted, conditions);
        return conditions;
    }

    /** What is looked up in the search table first: behind the policy of the catalogue no index would serve it. */
    private void narrowToFound(CatalogueFilter wanted, Conditions conditions) {
        Conditions found = found(wanted, "s.words", "s.uses", "s.proof_kinds", "s.categories");
        if (found.parameters().isEmpty()) {
            return;
        }
        Conditions drafts = found(
                wanted,
                "criterion_words(d.content)",
                "criterion_uses(d.content)",
                "criterion_proof_kinds(d.content)",
                "criterion_categories(d.content)");
        List<@Nullable Object> parameters = new ArrayList<>(found.parameters());
        parameters.add(Objects.requireNonNullElse(owner.tenant(), ""));
        parameters.addAll(drafts.parameters());
        conditions.always(
                "v.id = any(array(select s.version_id from criterion_version_search s where " + found.sql()
                        + " union all select d.id from criterion_version d where d.status = 'DRAFT' and coalesce(d.authority, '') = ? and "
                        + drafts.sql() + "))",
                parameters.toArray());
    }

    private Conditions found(CatalogueFilter wanted, String words, String uses, String proofKinds, String categories) {
        Conditions conditions = new Conditions()
                .wanted(uses + " @> array[?::text]", wanted.use())
                .wanted(proofKinds + " @> array[?::text]", wanted.proofKind())
                .wanted(categories + " && ?::text[]", fitting(wanted.category()));
        return conditions.wanted(
                words + " @@ to_tsquery('simple'::regconfig, ?)",
                wanted.q() == null ? null : Words.prefixes(wanted.q()));
    }

    /** What fits a category: what is made for it, for what it is a part of, or for all. */
    private @Nullable List<String> fitting(@Nullable String category) {
        if (category == null) {
            return null;
        }
        List<String> fitting = new ArrayList<>(known.withThoseAbove(List.of(category)));
        fitting.add("*");
        return fitting;
    }

    private static CriterionLine line(Row row) throws SQLException {
        return new CriterionLine(
                row.uuid("id"),
                row.text("sort_key"),
                row.uuid("criterion_id"),
                row.text("code"),
                row.nullableText("framework"),
                row.nullableText("authority"),
                row.integer("number"),
                CriterionStatus.valueOf(row.text("status")),
                Dimension.valueOf(row.text("dimension")),
                ContentConverter.fromJson(row.text("content")),
                null);
    }
}
