package org.suppliercompliance.criteria;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.suppliercompliance.chassis.database.WorkerTransactions;

@AnalyzeClasses(packages = "org.suppliercompliance.criteria", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ENTITIES_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("an entity that leaves its package becomes everybody's model; records cross boundaries");

    @ArchTest
    static final ArchRule RULES_DO_NOT_KNOW_HTTP = noClasses()
            .that()
            .haveNameMatching(".*(Rule|Status|Content|Service|Gate|Repository|Search|Events)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs.core..", "io.quarkus.vertx..")
            .because("a use case is the same whether a request, a consumer or a test asks for it");

    @ArchTest
    static final ArchRule RESOURCES_DO_NOT_KNOW_THE_DATABASE = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.suppliercompliance.chassis.database..")
            .because("a resource translates, calls and answers; the service owns the transaction");

    @ArchTest
    static final ArchRule REQUESTS_NEVER_BECOME_THE_WORKER = noClasses()
            .that()
            .resideOutsideOfPackage("..criteria.shipped..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(WorkerTransactions.class)
            .because(
                    "the worker role sees every authority's rows; only the start loads with it what ships with the suite, consumers and watches are handed a transaction");

    @ArchTest
    static final ArchRule FEATURES_DEPEND_ONE_WAY = slices().matching("org.suppliercompliance.criteria.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that another one stands on must be readable, testable and changeable without it");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto)")
            .because("such a name tells the reader nothing about what is inside");

    @ArchTest
    static final ArchRule ONE_WAY = noClasses()
            .that()
            .resideInAPackage("..criteria.catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..criteria.shipped..")
            .because("the shipped criteria are data of the catalogue; the catalogue works without them");

    @ArchTest
    static final ArchRule REFERENCE_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("..criteria.reference..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..criteria.catalogue..", "..criteria.shipped..")
            .because("what is kept of other services is fed by their facts alone");

    @ArchTest
    static final ArchRule LESSONS_ARE_LAST = noClasses()
            .that()
            .resideOutsideOfPackage("..criteria.lessons..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..criteria.lessons..")
            .because(
                    "lessons look back on sets and evaluations; what a set needs of them it asks through an interface of its own");

    @ArchTest
    static final ArchRule TIME_IS_AN_ARGUMENT = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .because("there is one clock, the database's; a use case reads it once and passes it in");

    @ArchTest
    static final ArchRule CONSTRUCTOR_INJECTION =
            fields().should().notBeAnnotatedWith(Inject.class).because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule OTHER_SERVICES_ARE_STRANGERS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.suppliercompliance.supplier..",
                    "org.suppliercompliance.audit..",
                    "org.suppliercompliance.notification..")
            .because("services share facts, never classes");
}
