package org.suppliercompliance.notification.addressbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.notification.NotificationProblem;
import org.suppliercompliance.notification.sending.SendingWishes;

/** The use cases of the address book. */
@ApplicationScoped
class PersonService {
    private final PersonRepository people;
    private final CurrentCaller caller;
    private final SuiteClock clock;
    private final Event<PersonErased> erasures;
    private final Event<FunctionLeft> departures;
    private final Event<PersonLeaves> leaving;
    private final SendingWishes wishes;

    PersonService(
            PersonRepository people,
            CurrentCaller caller,
            SuiteClock clock,
            Event<PersonErased> erasures,
            Event<FunctionLeft> departures,
            Event<PersonLeaves> leaving,
            SendingWishes wishes) {
        this.leaving = leaving;
        this.wishes = wishes;
        this.departures = departures;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
        this.erasures = erasures;
    }

    @TenantTransaction
    PersonView register(RegisterPerson command) {
        Caller who = caller.get();
        UUID supplier = supplierOf(command, who);
        PersonDetails details = command.details();
        details.check();
        Person person = new Person(Ids.next(), who.tenant(), supplier, details, clock.now());
        people.persist(person);
        return written(person.id);
    }

    /** An authority may note contacts of any supplier; a supplier only its own, and nothing of an authority. */
    private @Nullable UUID supplierOf(RegisterPerson command, Caller who) {
        Faults faults = new Faults();
        if (command.authority() != null) {
            faults.require(
                    command.authority().equals(who.tenant()),
                    "/authority",
                    "Only people of the caller's own authority can be added.");
        }
        UUID supplier = command.supplierId();
        if (who.tenant() != null) {
            faults.require(
                    supplier == null || people.isSupplierKnown(supplier), "/supplierId", "There is no such supplier.");
        } else if (who.counterparty() != null) {
            faults.require(
                    supplier == null || supplier.equals(who.counterparty()),
                    "/supplierId",
                    "There is no such supplier.");
            supplier = who.counterparty();
        } else {
            throw new ProblemException(StandardProblem.FORBIDDEN, "The token acts for no authority and no supplier.");
        }
        faults.throwIfAny();
        return supplier;
    }

    @TenantTransaction
    PersonView change(UUID id, @Nullable ExpectedVersion ifMatch, PatchPerson patch) {
        if (patch.roles().present()) {
            lockManagers();
        }
        Person person = people.forChange(id).orElseThrow(PersonService::unknown);
        ExpectedVersion.require(ifMatch, person.version);
        PersonDetails details = patch.applyTo(person.details());
        details.check();
        UUID deputy = details.absence().deputy();
        if (deputy != null && !deputy.equals(person.deputyId)) {
            new Faults()
                    .require(
                            people.canDeputise(deputy, person),
                            "/deputyId",
                            "There is no such other person in this address book.")
                    .throwIfAny();
        }
        List<String> left = new ArrayList<>(person.details().roles());
        left.removeAll(details.roles());
        person.take(details);
        PersonView changed = written(id);
        String authority = person.authority;
        if (authority != null && person.supplierId == null) {
            left.forEach(function -> departures.fire(new FunctionLeft(id, authority, function)));
        }
        return changed;
    }

    @TenantTransaction
    void erase(UUID id) {
        lockManagers();
        leaving.fire(new PersonLeaves(id));
        Person person = people.forChange(id).orElseThrow(PersonService::unknown);
        people.releaseDeputy(id);
        people.delete(person);
        people.flush();
        erasures.fire(new PersonErased(id));
    }

    /**
     * Before any row: what is being told to who goes is there afterwards, and is handed on with the rest. Behind it come the chain's lock, then the
     * person's.
     */
    private void lockManagers() {
        String authority = caller.get().tenant();
        if (authority != null) {
            people.lockManagers(authority);
        }
    }

    @TenantTransaction(readOnly = true)
    PersonView read(UUID id) {
        return people.view(id).orElseThrow(PersonService::unknown);
    }

    @TenantTransaction(readOnly = true)
    PersonExport export(UUID id) {
        return new PersonExport(
                people.view(id).orElseThrow(PersonService::unknown), people.told(id), people.asked(id), wishes.of(id));
    }

    @TenantTransaction(readOnly = true)
    Slice<PersonView> list(PageRequest page, @Nullable UUID supplierId, @Nullable String role) {
        return people.list(page, supplierId, role);
    }

    private PersonView written(UUID id) {
        try {
            people.flush();
        } catch (ConstraintViolationException e) {
            throw new ProblemException(
                    NotificationProblem.PERSON_KNOWN,
                    "A person with this mail address is there already; change it by PATCH.");
        }
        return people.view(id).orElseThrow();
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such person.");
    }
}
