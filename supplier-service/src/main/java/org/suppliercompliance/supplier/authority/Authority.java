package org.suppliercompliance.supplier.authority;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.time.Ids;

/** A public body of the suite. */
@Entity
@Table(name = "authority")
class Authority {
    @Id
    String code;

    UUID id;
    String name;
    String country;
    String zone;
    List<String> languages;
    List<Integer> stepsBefore;
    List<Integer> stepsAfter;
    int planDueMonths;
    int correctionDueMonths;
    int reportDueMonths;
    long version;
    Instant createdAt;
    Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "buying_entity", joinColumns = @JoinColumn(name = "authority"))
    Set<BuyingEntity> entities = new HashSet<>();

    protected Authority() {}

    Authority(String code, AuthorityDetails details, Instant now) {
        this.code = code;
        this.id = Ids.next();
        this.createdAt = now;
        this.version = 1;
        take(details, now);
    }

    /** Takes the new state; saying the same again is no change. */
    boolean change(AuthorityDetails details, Instant now) {
        if (details.equals(details())) {
            return false;
        }
        take(details, now);
        version++;
        return true;
    }

    /** Its networks changed, which readers of its facts must learn. */
    void networksChanged(Instant now) {
        version++;
        changedAt = now;
    }

    AuthorityDetails details() {
        return new AuthorityDetails(
                name,
                country,
                zone,
                List.copyOf(languages),
                entities.stream()
                        .sorted(Comparator.comparing(BuyingEntity::code))
                        .toList(),
                new AuthoritySettings(
                        List.copyOf(stepsBefore),
                        List.copyOf(stepsAfter),
                        planDueMonths,
                        correctionDueMonths,
                        reportDueMonths));
    }

    private void take(AuthorityDetails details, Instant now) {
        AuthoritySettings settings = details.settings();
        name = details.name();
        country = details.country();
        zone = details.zone();
        languages = List.copyOf(details.languages());
        entities.retainAll(Set.copyOf(details.entities()));
        entities.addAll(details.entities());
        stepsBefore = settings.stepsBefore().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        stepsAfter = settings.stepsAfter().stream().sorted().toList();
        planDueMonths = settings.planDueMonths();
        correctionDueMonths = settings.correctionDueMonths();
        reportDueMonths = settings.reportDueMonths();
        changedAt = now;
    }
}
