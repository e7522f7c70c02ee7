package org.suppliercompliance.supplier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;

/** The shape of the service, and why. */
class ArchitectureTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.suppliercompliance.supplier");

    @Test
    void features_do_not_depend_on_each_other_in_a_circle() {
        slices().matching("org.suppliercompliance.supplier.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature can be read and changed alone only while nothing it needs needs it back")
                .check(SERVICE);
    }

    @Test
    void the_registry_knows_neither_contracts_nor_imports() {
        noClasses()
                .that()
                .resideInAnyPackage("..supplier.registry", "..supplier.authority")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..supplier.contracts", "..supplier.imports")
                .because("suppliers and authorities belong to the whole suite, contracts to one authority")
                .check(SERVICE);
    }

    @Test
    void entities_stay_inside_their_feature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .because("what leaves a feature is a record: nobody else may change a row by the way")
                .check(SERVICE);
    }

    @Test
    void resources_hold_no_transaction_and_every_operation_names_its_roles() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(TenantTransaction.class)
                .because("a transaction belongs to the use case, not to its HTTP face")
                .check(SERVICE);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .because("who may call an operation is said where it is")
                .check(SERVICE);
    }

    @Test
    void only_imports_open_worker_transactions() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..supplier.imports")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(WorkerTransactions.class)
                .because("the worker role sees every authority's rows, so a request must never reach it")
                .check(SERVICE);
    }

    @Test
    void time_is_an_argument_and_dates_have_a_zone() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(LocalDateTime.class)
                .because("the suite has one clock, and a moment without a zone is a guess")
                .check(SERVICE);
    }

    @Test
    void nothing_is_injected_into_fields_and_views_are_records() {
        fields().should()
                .notBeAnnotatedWith(Inject.class)
                .because("what a class needs stands in its constructor")
                .check(SERVICE);
        classes()
                .that()
                .implement(Versioned.class)
                .should()
                .beRecords()
                .because("an answer does not change after it was made")
                .check(SERVICE);
    }

    @Test
    void nothing_has_a_name_that_says_nothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto)")
                .because("such a name tells the reader nothing about what is inside")
                .check(SERVICE);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Response.class)
                .because("a use case does not know HTTP")
                .check(SERVICE);
    }
}
