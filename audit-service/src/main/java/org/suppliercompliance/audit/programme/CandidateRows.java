package org.suppliercompliance.audit.programme;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.StoredJson;
import org.suppliercompliance.chassis.database.Row;

/** How what is known of a supplier's risk becomes a candidate. */
@ApplicationScoped
class CandidateRows {
    /** The place for further columns stands behind the last one. */
    static final String SELECT = """
            select k.supplier_id, s.legal_name, k.level, k.score, k.score_rank, k.bid_adjustment, k.factors, k.assessed_at,
                (select max(x.finalised_on) from (
                    select k.supplier_id as id union all select m.id from known_supplier m where m.survivor_id = k.supplier_id) family
                cross join lateral (
                    select max(a.finalised_on) as finalised_on from audit a where a.supplier_id = family.id and a.authority = k.authority) x)
                    as last_audited_on%s
            from known_risk k left join known_supplier s on s.id = k.supplier_id""";

    /** How many suppliers of an authority are of high risk; binds the authority. A merged one is in its survivor's line. */
    static final String HIGH_RISK = """
            select count(*)::integer as suppliers from known_risk k left join known_supplier s on s.id = k.supplier_id
            where k.authority = ? and k.level = 'HIGH' and s.survivor_id is null""";

    private static final TypeReference<List<ToldFactor>> FACTORS = new TypeReference<>() {};

    private final StoredJson json;

    CandidateRows(StoredJson json) {
        this.json = json;
    }

    /** A factor as it was told; what is not shown passes by. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ToldFactor(
            String factor,
            String level,
            int weight,
            @Nullable BigDecimal share) {}

    CandidateView candidate(Row row) throws SQLException {
        return new CandidateView(
                row.uuid("supplier_id"),
                row.nullableText("legal_name"),
                row.text("level"),
                row.nullableDecimal("score"),
                row.integer("bid_adjustment"),
                Objects.requireNonNull(json.read(row.text("factors"), FACTORS)).stream()
                        .map(told -> new CandidateView.CandidateFactor(
                                told.factor(), told.level(), told.weight(), told.share()))
                        .toList(),
                row.instant("assessed_at"),
                row.nullableDate("last_audited_on"));
    }
}
