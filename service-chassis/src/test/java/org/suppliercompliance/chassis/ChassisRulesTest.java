package org.suppliercompliance.chassis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.time.LocalDateTime;

@AnalyzeClasses(packages = "org.suppliercompliance.chassis", importOptions = ImportOption.DoNotIncludeTests.class)
class ChassisRulesTest {
    @ArchTest
    static final ArchRule THE_PRODUCER_IS_THE_RELAYS = noClasses()
            .that()
            .resideOutsideOfPackage("..chassis.event..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer")
            .because("a fact that is sent from anywhere but the relay is not in the transaction of its change");

    @ArchTest
    static final ArchRule THE_CONSUMER_IS_THE_INBOXES = noClasses()
            .that()
            .resideOutsideOfPackage("..chassis.inbox..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.kafka.clients.consumer.KafkaConsumer")
            .because("an event that is read past the inbox has its effect as often as it arrives");

    @ArchTest
    static final ArchRule TRANSACTIONS_KNOW_THE_TENANT = noClasses()
            .should()
            .beAnnotatedWith(Transactional.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class)
            .because("only @TenantTransaction tells row-level security who asks");

    @ArchTest
    static final ArchRule RESOURCES_TALK_TO_NO_DATABASE_CONNECTION = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "jakarta.persistence..")
            .because("a resource translates, calls and answers");

    @ArchTest
    static final ArchRule NO_LOCAL_DATE_TIME = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(LocalDateTime.class)
            .because("a moment is an Instant and a date has a zone; a LocalDateTime is neither");

    @ArchTest
    static final ArchRule CONSTRUCTOR_INJECTION =
            fields().should().notBeAnnotatedWith(Inject.class).because("what a class needs is seen in its constructor");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT = classes()
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Dto")
            .because("such a name says nothing about what the class is for");

    @ArchTest
    static final ArchRule THE_LOWEST_LAYER_KNOWS_NO_HTTP = noClasses()
            .that()
            .resideInAnyPackage("..chassis.database..", "..chassis.time..")
            .and()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..")
            .because("watches and consumers use it, and there is no request");
}
