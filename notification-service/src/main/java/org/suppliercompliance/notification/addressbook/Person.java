package org.suppliercompliance.notification.addressbook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.Language;

/** A person who may be told of something. Never leaves this package. */
@Entity
@Table(name = "person")
class Person {
    @Id
    UUID id;

    @Nullable
    String authority;

    @Column(name = "supplier_id")
    @Nullable
    UUID supplierId;

    String name;
    String email;

    String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] roles;

    @Nullable
    String subject;

    @Column(name = "deputy_id")
    @Nullable
    UUID deputyId;

    @Column(name = "absent_from")
    @Nullable
    LocalDate absentFrom;

    @Column(name = "absent_to")
    @Nullable
    LocalDate absentTo;

    @Column(name = "mail_refused_at")
    @Nullable
    Instant mailRefusedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;

    protected Person() {}

    Person(UUID id, @Nullable String authority, @Nullable UUID supplierId, PersonDetails details, Instant now) {
        this.id = id;
        this.authority = authority;
        this.supplierId = supplierId;
        this.createdAt = now;
        this.version = 1;
        take(details);
    }

    /** A new address clears what a mail server said about the old one. */
    final void take(PersonDetails details) {
        if (!details.email().equals(email)) {
            mailRefusedAt = null;
        }
        name = details.name();
        email = details.email();
        language = details.language().code();
        roles = details.roles().toArray(String[]::new);
        subject = details.subject();
        deputyId = details.absence().deputy();
        absentFrom = details.absence().from();
        absentTo = details.absence().to();
    }

    PersonDetails details() {
        return new PersonDetails(
                name,
                email,
                Language.fromString(language),
                List.of(roles),
                subject,
                new Absence(deputyId, absentFrom, absentTo));
    }
}
