package org.suppliercompliance.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.suppliercompliance.chassis.database.WorkerTransactions;

@AnalyzeClasses(packages = "org.suppliercompliance.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOM = "org.suppliercompliance.notification.";

    @ArchTest
    static final ArchRule rooms_have_no_cycles = slices().matching("org.suppliercompliance.notification.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room that can be read alone is a room that can be changed alone");

    @ArchTest
    static final ArchRule facts_know_nobody = noClasses()
            .that()
            .resideInAPackage(ROOM + "fact..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOM + "alert..",
                    ROOM + "delivery..",
                    ROOM + "channel..",
                    ROOM + "subscription..",
                    ROOM + "addressbook..")
            .because("everything here is about facts, and facts are about nothing here");

    @ArchTest
    static final ArchRule channels_do_not_touch_the_database = noClasses()
            .that()
            .resideInAPackage(ROOM + "channel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.suppliercompliance.chassis.database..", "java.sql..", "jakarta.persistence..")
            .because("nothing is sent inside a transaction: what cannot reach the database cannot hold one open");

    @ArchTest
    static final ArchRule requests_never_become_the_worker = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOM + "delivery.DeliveryClaims")
            .and()
            .doNotHaveFullyQualifiedName(ROOM + "delivery.DeliveryResults")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(WorkerTransactions.class)
            .because(
                    "the worker role sees every authority's rows; only the loop that sends opens its transactions, consumers and watches are handed one");

    @ArchTest
    static final ArchRule entities_stay_inside = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("records stand at the boundaries, entities at none");

    @ArchTest
    static final ArchRule fields_are_not_injected = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("a constructor shows what a class needs, and a test can call it");

    @ArchTest
    static final ArchRule resources_do_not_reach_the_tables = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .because("a resource translates, calls and answers; rules and transactions are the service's");

    @ArchTest
    static final ArchRule nobody_asks_the_machine_what_time_it_is = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOM + "channel.WebhookChannel")
            .and()
            .doNotHaveFullyQualifiedName(ROOM + "channel.WebhookClient$Exchange")
            .and()
            .doNotHaveFullyQualifiedName(ROOM + "inapp.InboxResource")
            .and()
            .doNotHaveFullyQualifiedName(ROOM + "inapp.InboxStreams")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", ZoneId.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because(
                    "there is one clock, the database's; by the machine's goes only what others hold against theirs: a webhook's timestamp, its Retry-After, the end of a token");

    @ArchTest
    static final ArchRule moments_are_instants = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.LocalDateTime")
            .because("moments are instants, and dates belong to a zone");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .because("a name that says nothing hides what does not belong together");

    @ArchTest
    static final ArchRule only_the_client_for_strangers_opens_connections = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOM + "channel.WebhookClient")
            .and()
            .doNotHaveFullyQualifiedName(ROOM + "channel.WebhookClient$Exchange")
            .and()
            .doNotHaveFullyQualifiedName(ROOM + "channel.SmtpConnection")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "io\\.vertx\\.core\\.http\\..*|java\\.net\\.http\\..*|java\\.net\\.(Socket|URL|URLConnection|HttpURLConnection)")
            .because(
                    "an address that somebody registered is called through the one client that checks, pins and bounds; the mail server is the operator's own");
}
