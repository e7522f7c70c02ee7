package org.suppliercompliance.local.demo;

import static org.suppliercompliance.local.demo.DemoPlaces.MANAGER;
import static org.suppliercompliance.local.demo.DemoPlaces.OSLO;
import static org.suppliercompliance.local.demo.DemoPlaces.STOCKHOLM;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.suppliercompliance.embedded.TokenClaims;
import org.suppliercompliance.local.LocalSuite;

/** Fills a fresh suite over its public interfaces, as a new user would; the second time it does nothing. */
public final class Demo {
    private static final String FINISHED = "finished";

    private final LocalSuite suite;
    private final Consumer<String> progress;
    private final DemoRecord done;
    private final DemoClient client;

    public Demo(LocalSuite suite, Consumer<String> progress) {
        this.suite = suite;
        this.progress = progress;
        this.done = new DemoRecord(suite.directory().resolve("demo.properties"));
        this.client = new DemoClient(suite, done);
    }

    /** Loads what is not loaded yet. */
    public void load() {
        String receiver = suite.startReceiver();
        if (done.get(FINISHED) != null) {
            return;
        }
        var places = new DemoPlaces(client);
        var suppliers = new DemoSuppliers(client, done.today());
        progress.accept("demo: three authorities and a network");
        places.load();
        progress.accept("demo: 240 hardware organisations and the awards of real notices, by import");
        suppliers.files();
        String north = suppliers.invented("Nordstjärnan Datorer AB", "SE", "Kista");
        String fjord = suppliers.invented("Fjordlys Skjermer AS", "NO", "Drammen");
        suppliers.contract(STOCKHOLM, north, "Computers and monitors");
        suppliers.contract(DemoPlaces.SKANE, north, "Computers for schools");
        suppliers.contract(OSLO, fjord, "Displays for public offices");
        progress.accept("demo: people who are told, and a webhook endpoint");
        places.people();
        places.contact("Kim Demo", north, "kim.demo@nordstjarnan.example", "en");
        places.contact("Frode Demo", fjord, "frode.demo@fjordlys.example", "nb");
        places.webhook(STOCKHOLM, receiver);
        progress.accept("demo: a finished audit and cases in every state");
        cases(north, fjord);
        done.put(FINISHED, LocalDate.now(java.time.ZoneOffset.UTC).toString());
    }

    /** Tokens and three lines to copy, made for this suite. */
    public String whatToTry() {
        String audit = suite.url("audit");
        String late = done.need("case-plan-late");
        String supplier = done.need("supplier-Nordstjärnan Datorer AB");
        String manager =
                suite.token(TokenClaims.of(MANAGER, "sustainability-manager").authority(STOCKHOLM));
        String contact = suite.supplierToken(supplier);
        String etag = client.etag("audit", "/non-compliances/" + late, manager).replace("\"", "\\\"");
        return """
                Tokens, good for ten minutes (new ones: ./suite token --role ROLE --authority CODE):

                MANAGER=%s

                SUPPLIER=%s

                What is late at Region Stockholm:
                  curl -s -H "Authorization: Bearer $MANAGER" '%s/non-compliances?overdue=true'
                The mails its sustainability manager got about it:
                  ./suite mails maja.exempel@region-stockholm.example
                The supplier hands in the late plan (the manager gets a mail, and %s a webhook):
                  curl -s -X POST -H "Authorization: Bearer $SUPPLIER" -H 'Content-Type: application/json' -H "If-Match: %s" \\
                    -d '{"actions":[{"description":"Cap overtime","owner":"Plant manager","dueOn":"%s"}]}' '%s/non-compliances/%s/plan'""".formatted(
                        manager,
                        contact,
                        audit,
                        suite.startReceiver(),
                        etag,
                        LocalDate.now(java.time.ZoneOffset.UTC).plusMonths(2),
                        audit,
                        late);
    }

    private void cases(String north, String fjord) {
        LocalDate today = done.today();
        var cases = new DemoCases(client, done);
        String audit = cases.audit(STOCKHOLM, north);
        LocalDate found = today.minusDays(55);
        cases.raise("plan-late", STOCKHOLM, north, null, "MAJOR", "Overtime above 60 hours a week", today.minusDays(50))
                .communicated(today.minusDays(45));
        cases.raise(
                        "correction-late",
                        STOCKHOLM,
                        north,
                        null,
                        "SERIOUS",
                        "Passports kept by a labour agent",
                        today.minusMonths(8))
                .communicated(today.minusMonths(7))
                .planByPost(today.minusMonths(7).plusDays(20))
                .approved();
        cases.raise("closed", STOCKHOLM, north, audit, "MAJOR", "Wages below the legal minimum for trainees", found)
                .communicated(today.minusDays(26))
                .planByPost(today.minusDays(20))
                .approved()
                .correctionByPost(today.minusDays(4))
                .eliminated();
        cases.raise("withdrawn", STOCKHOLM, north, audit, "MINOR", "Fire doors blocked", found)
                .withdrawn();
        cases.raise("observation", STOCKHOLM, north, audit, "OBSERVATION", "Grievance box not emptied regularly", found)
                .communicated(today.minusDays(26));
        cases.evidence(STOCKHOLM, audit);
        cases.finish(STOCKHOLM, audit);
        cases.raise(
                "detected", OSLO, fjord, null, "MINOR", "No written policy on conflict minerals", today.minusDays(2));
        cases.raise("communicated", OSLO, fjord, null, "MAJOR", "No mapping of the second tier", today.minusDays(20))
                .communicated(today.minusDays(10))
                .planMovedTo(today.plusDays(40));
        cases.raise("submitted", OSLO, fjord, null, "MAJOR", "No age verification at hiring", today.minusDays(30))
                .communicated(today.minusDays(20))
                .planByPost(today.minusDays(3));
        cases.raise("rejected", OSLO, fjord, null, "MINOR", "Exit signs without light", today.minusDays(25))
                .communicated(today.minusDays(22))
                .planByPost(today.minusDays(6))
                .rejected();
        cases.raise("approved", OSLO, fjord, null, "MAJOR", "Deductions from wages as discipline", today.minusDays(30))
                .communicated(today.minusDays(25))
                .planByPost(today.minusDays(18))
                .approved();
        cases.raise("reported", OSLO, fjord, null, "MAJOR", "No right to collective bargaining", today.minusDays(30))
                .communicated(today.minusDays(27))
                .planByPost(today.minusDays(21))
                .approved()
                .correctionByPost(today.minusDays(5));
    }
}
