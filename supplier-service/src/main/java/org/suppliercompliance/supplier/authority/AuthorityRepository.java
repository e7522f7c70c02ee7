package org.suppliercompliance.supplier.authority;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Authorities: locked and changed as entities, read as views in one statement. */
@Singleton
class AuthorityRepository implements PanacheRepositoryBase<Authority, String> {
    private static final String SELECT = """
            select a.*,
                array(select m.network from network_member m where m.authority = a.code order by m.network) as networks,
                array(select e.code from buying_entity e where e.authority = a.code order by e.code) as entity_codes,
                array(select e.name from buying_entity e where e.authority = a.code order by e.code) as entity_names
            from authority a""";
    private static final Keyset BY_CODE = new Keyset(SELECT, "a.code", "text", "a.id", false);

    private final TenantDatabase database;

    AuthorityRepository(TenantDatabase database) {
        this.database = database;
    }

    Optional<Authority> forChange(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locked in the order of their codes, so that two changes never wait for each other. */
    List<Authority> forChange(List<String> codes) {
        return find("code in ?1 order by code", codes)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<AuthorityView> view(String code) {
        return database.one(SELECT + " where a.code = ?", AuthorityRepository::view, code);
    }

    Slice<AuthorityView> list(PageRequest page, @Nullable String country, @Nullable String network) {
        return BY_CODE.fetch(
                database,
                page,
                "(?::text is null or a.country = ?) and (?::text is null or exists (select 1 from network_member f where f.authority = a.code and f.network = ?))",
                Arrays.asList(country, country, network, network),
                AuthorityRepository::view,
                view -> new String[] {view.code(), view.position().toString()});
    }

    private static AuthorityView view(Row row) throws SQLException {
        List<String> codes = row.texts("entity_codes");
        List<String> names = row.texts("entity_names");
        return new AuthorityView(
                row.text("code"),
                row.text("name"),
                row.text("country"),
                row.text("zone"),
                row.texts("languages"),
                row.texts("networks"),
                IntStream.range(0, codes.size())
                        .mapToObj(i -> new BuyingEntity(codes.get(i), names.get(i)))
                        .toList(),
                row.integers("steps_before"),
                row.integers("steps_after"),
                row.integer("plan_due_months"),
                row.integer("correction_due_months"),
                row.integer("report_due_months"),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.bigint("version"),
                row.uuid("id"));
    }
}
