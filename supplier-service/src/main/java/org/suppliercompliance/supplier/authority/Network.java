package org.suppliercompliance.supplier.authority;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.suppliercompliance.chassis.time.Ids;

/** Authorities that share. */
@Entity
@Table(name = "network")
class Network {
    @Id
    String code;

    UUID id;
    String name;
    long version;
    Instant createdAt;
    Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "network_member", joinColumns = @JoinColumn(name = "network"))
    @Column(name = "authority")
    Set<String> members = new HashSet<>();

    protected Network() {}

    Network(String code, String name, Instant now) {
        this.code = code;
        this.id = Ids.next();
        this.name = name;
        this.version = 1;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Takes name and members; returns whose membership changed. */
    Set<String> take(String newName, Collection<String> newMembers, Instant now) {
        Set<String> moved = new TreeSet<>(members);
        Set<String> added = new TreeSet<>(newMembers);
        added.removeAll(members);
        moved.removeAll(newMembers);
        moved.addAll(added);
        if (!newName.equals(name) || !moved.isEmpty()) {
            name = newName;
            members.retainAll(Set.copyOf(newMembers));
            members.addAll(newMembers);
            changedAt = now;
        }
        return moved;
    }
}
