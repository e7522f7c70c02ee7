package org.suppliercompliance.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.time.SuiteClock;

@AnalyzeClasses(packages = "org.suppliercompliance.audit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule features_depend_one_way = slices().matching("org.suppliercompliance.audit.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that another one stands on must be readable, testable and changeable without it");

    @ArchTest
    static final ArchRule dates_know_nothing_of_cases = noClasses()
            .that()
            .resideInAPackage("..deadline..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..noncompliance..", "..audits..", "..correctiveaction..")
            .because("the arithmetic of dates and the watch are the same for every kind of deadline to come");

    @ArchTest
    static final ArchRule there_are_no_entities = noClasses()
            .should()
            .beAnnotatedWith(Entity.class)
            .because("one entity brings the transaction manager into every use case: three round trips more an act");

    @ArchTest
    static final ArchRule rules_take_the_time = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Service")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SuiteClock.class)
            .because(
                    "only a use case reads the clock, once; a rule that asks for the time cannot be tested at its edge");

    @ArchTest
    static final ArchRule nobody_asks_the_machine = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("there is one clock for all replicas: the database's");

    @ArchTest
    static final ArchRule resources_hold_no_query = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Database.class)
            .because("a resource translates; what it would ask the database belongs behind the use case's transaction");

    @ArchTest
    static final ArchRule every_operation_names_its_roles = methods()
            .that()
            .areAnnotatedWith(jakarta.ws.rs.GET.class)
            .or()
            .areAnnotatedWith(jakarta.ws.rs.POST.class)
            .or()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .because("an operation without a role check is open by mistake");

    @ArchTest
    static final ArchRule injection_by_constructor = fields().should()
            .notBeAnnotatedWith(jakarta.inject.Inject.class)
            .because("what a class needs stands in its constructor, final");
}
