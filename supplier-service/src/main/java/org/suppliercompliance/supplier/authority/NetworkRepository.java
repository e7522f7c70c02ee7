package org.suppliercompliance.supplier.authority;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Networks and who is in them. */
@Singleton
class NetworkRepository implements PanacheRepositoryBase<Network, String> {
    private static final String SELECT =
            "select n.*, array(select m.authority from network_member m where m.network = n.code order by m.authority) as members from network n";
    private static final Keyset BY_CODE = new Keyset(SELECT, "n.code", "text", "n.id", false);

    /** An authority, and the categories it answers for in a network. */
    record Answering(String authority, List<String> categories) {}

    private final TenantDatabase database;

    NetworkRepository(TenantDatabase database) {
        this.database = database;
    }

    Optional<Network> forChange(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<NetworkView> view(String code) {
        return database.one(SELECT + " where n.code = ?", NetworkRepository::view, code);
    }

    Slice<NetworkView> list(PageRequest page) {
        return BY_CODE.fetch(database, page, "true", List.of(), NetworkRepository::view, view ->
                new String[] {view.code(), view.position().toString()});
    }

    /** Those that answer for categories in the network and are none of its members. */
    List<Answering> answeringFromOutside(String network, Collection<String> members) {
        return database.query(
                """
                select r.responsible, array_agg(r.category order by r.category) as categories from category_responsibility r
                where r.network = ? and r.responsible <> all(?) group by r.responsible order by r.responsible limit 100""", row -> new Answering(row.text("responsible"), row.texts("categories")), network, members);
    }

    private static NetworkView view(Row row) throws SQLException {
        return new NetworkView(
                row.text("code"),
                row.text("name"),
                row.texts("members"),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.bigint("version"),
                row.uuid("id"));
    }
}
