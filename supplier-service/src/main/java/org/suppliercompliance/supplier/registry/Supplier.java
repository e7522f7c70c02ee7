package org.suppliercompliance.supplier.registry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.suppliercompliance.chassis.time.Ids;

/** An organisation, once for the whole suite. */
@Entity
@Table(name = "supplier")
class Supplier {
    @Id
    UUID id;

    String legalName;
    String nameFolded;
    String country;
    List<String> roles;
    String address;
    String postalCode;
    String town;
    long version;
    Instant createdAt;
    Instant changedAt;

    /** Set by a merge, in SQL for all it touches at once. */
    @Column(insertable = false, updatable = false)
    UUID survivorId;

    @ElementCollection
    @CollectionTable(name = "supplier_identifier", joinColumns = @JoinColumn(name = "supplier_id"))
    Set<StoredIdentifier> identifiers = new HashSet<>();

    /** The columns of an identifier beside its owner. */
    @Embeddable
    record StoredIdentifier(String scheme, String id) {}

    protected Supplier() {}

    Supplier(SupplierDetails details, Instant now) {
        this.id = Ids.next();
        this.createdAt = now;
        this.version = 1;
        take(details, now);
    }

    /** Takes the new state; saying the same again is no change. */
    boolean change(SupplierDetails details, Instant now) {
        if (details.equals(details())) {
            return false;
        }
        take(details, now);
        version++;
        return true;
    }

    SupplierDetails details() {
        Set<SupplierRole> roleSet =
                new TreeSet<>(roles.stream().map(SupplierRole::valueOf).toList());
        return new SupplierDetails(legalName, country, sorted(), roleSet, address, postalCode, town);
    }

    SupplierView view() {
        SupplierDetails details = details();
        return new SupplierView(
                id,
                legalName,
                country,
                List.copyOf(details.identifiers()),
                List.copyOf(details.roles()),
                address,
                postalCode,
                town,
                createdAt,
                changedAt,
                version,
                nameFolded,
                survivorId);
    }

    SupplierFact fact() {
        SupplierDetails details = details();
        return new SupplierFact(
                id, legalName, country, List.copyOf(details.identifiers()), List.copyOf(details.roles()));
    }

    private Set<Identifier> sorted() {
        Set<Identifier> all = new TreeSet<>();
        identifiers.forEach(stored -> all.add(new Identifier(stored.scheme(), stored.id())));
        return all;
    }

    private void take(SupplierDetails details, Instant now) {
        legalName = details.legalName();
        nameFolded = Names.folded(legalName);
        country = details.country();
        roles = details.roles().stream().map(Enum::name).toList();
        address = details.address();
        postalCode = details.postalCode();
        town = details.town();
        Collection<StoredIdentifier> wanted = details.identifiers().stream()
                .map(identifier -> new StoredIdentifier(identifier.scheme(), identifier.id()))
                .toList();
        identifiers.retainAll(Set.copyOf(wanted));
        identifiers.addAll(wanted);
        changedAt = now;
    }
}
