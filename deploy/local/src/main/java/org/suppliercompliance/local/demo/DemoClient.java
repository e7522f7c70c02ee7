package org.suppliercompliance.local.demo;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.suppliercompliance.embedded.TokenClaims;
import org.suppliercompliance.local.LocalSuite;
import org.suppliercompliance.local.SuiteFailure;
import org.suppliercompliance.local.SuiteHttp;
import org.suppliercompliance.local.SuiteHttp.Answer;

/** The demo's way to the services: public HTTP, each creation once, patient while facts travel between services. */
final class DemoClient {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(45);

    private final LocalSuite suite;
    private final SuiteHttp http;
    private final DemoRecord done;

    DemoClient(LocalSuite suite, DemoRecord done) {
        this.suite = suite;
        this.http = new SuiteHttp(suite);
        this.done = done;
    }

    String operator() {
        return suite.operatorToken();
    }

    /** A token of a person of the demo. */
    String as(String subject, String role, String authority) {
        return suite.token(TokenClaims.of(subject, role).authority(authority));
    }

    Answer get(String service, String path, String token) {
        return expect(http.get(service, path, token), path);
    }

    /** Creates something unless this demo did before; returns its id. */
    String once(String name, String service, String path, Supplier<String> token, Map<String, ?> body) {
        String known = done.get(name);
        if (known != null) {
            return known;
        }
        Answer answer = patiently(() -> http.create(service, path, token.get(), "demo-" + name, body), name);
        done.put(name, answer.id().isEmpty() ? "done" : answer.id());
        return done.need(name);
    }

    /** Sends the content of a file that was registered, unless this demo did before. */
    void sendOnce(String name, String service, String resource, String token, String type, byte[] content) {
        if (done.get(name) == null) {
            String etag = etag(service, resource, token);
            expect(http.send(service, resource + "/content", token, etag, type, content), name);
            done.put(name, "done");
        }
    }

    /** Uploads a file unless this demo did before, and waits until it is worked off. */
    void importOnce(String name, String query, Supplier<String> token, String csv) {
        if (done.get(name + ".done") != null) {
            return;
        }
        Answer accepted =
                patiently(() -> http.upload("supplier", "/imports?" + query, token.get(), "demo-" + name, csv), name);
        long limit = System.nanoTime() + PATIENCE;
        String id = accepted.id();
        while (true) {
            var job = get("supplier", "/imports/" + id, token.get()).body();
            String status = job.path("status").asText();
            if (!status.equals("QUEUED") && !status.equals("RUNNING")) {
                done.put(name + ".done", status);
                return;
            }
            if (System.nanoTime() > limit) {
                throw new SuiteFailure("The import " + name + " takes too long: " + job);
            }
            pause();
        }
    }

    /** Does an act on a resource under its present ETag. */
    void act(String service, String resource, String act, String token, Map<String, ?> body) {
        String etag = get(service, resource, token).etag();
        expect(http.act(service, resource + "/" + act, token, etag, body), resource + "/" + act);
    }

    String etag(String service, String path, String token) {
        return get(service, path, token).etag();
    }

    /** Repeats while the service does not know yet what another one has just been told. */
    private static Answer patiently(Supplier<Answer> request, String what) {
        long limit = System.nanoTime() + PATIENCE;
        while (true) {
            Answer answer = request.get();
            boolean notYet = answer.status() == 422 || answer.status() == 409 || answer.status() == 503;
            if (!notYet || System.nanoTime() > limit) {
                return expect(answer, what);
            }
            pause();
        }
    }

    private static Answer expect(Answer answer, String what) {
        if (!answer.isSuccess()) {
            throw new SuiteFailure("The demo stopped at " + what + ": " + answer.status() + " "
                    + answer.body().path("detail").asText() + " "
                    + answer.body().path("errors"));
        }
        return answer;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("Interrupted", e);
        }
    }
}
