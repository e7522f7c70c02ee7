package org.suppliercompliance.endtoend.faults;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;
import org.suppliercompliance.local.ServiceProcess;

/**
 * A client as an authority would write it: it goes to another replica when one does not answer or says that it cannot, under the same
 * key, waits as long as the answer says when none could, and remembers when it does not know what became of a call.
 */
final class FaultClient {
    /** How the call ended: the answer is the last one, and missing when nobody answered. */
    record Ended(Outcome outcome, int status, Http.Answer answer, int attempts) {
        String id() {
            return answer == null ? "" : answer.id();
        }
    }

    private static final int ATTEMPTS = 6;
    private static final Duration PAUSE = Duration.ofMillis(150);
    /** What no answer may make it wait beyond. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Http http;
    private final LongAdder waited = new LongAdder();

    FaultClient(Duration patience) {
        http = new Http(patience);
    }

    Http http() {
        return http;
    }

    /** How often all replicas had to be asked once more, a moment later. */
    long waited() {
        return waited.sum();
    }

    /** Sends by way of the replicas in turn, from the given one on. */
    Ended send(List<ServiceProcess> replicas, int first, BiFunction<Http, String, Http.Answer> call) {
        boolean unknown = false;
        Http.Answer last = null;
        int status = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Duration pause = PAUSE;
            String base = replicas.get((first + attempt) % replicas.size()).baseUrl();
            try {
                last = call.apply(http, base);
                status = last.status();
                if (status < 300) {
                    return new Ended(Outcome.OK, status, last, attempt + 1);
                }
                // what is asked again after an unknown end may meet its own effect
                if (status == 412 && unknown) {
                    return new Ended(Outcome.INFO, status, last, attempt + 1);
                }
                boolean later = status == 409 || status == 429;
                if (status < 500 && !later) {
                    return new Ended(unknown ? Outcome.INFO : Outcome.FAIL, status, last, attempt + 1);
                }
                unknown |= !later;
                pause = pause(last);
            } catch (Http.Unknown broken) {
                if (broken.getCause() instanceof ConnectException
                        || broken.getCause() instanceof HttpConnectTimeoutException) {
                    status = 0;
                } else {
                    unknown = true;
                }
            }
            if (attempt >= replicas.size() - 1 && attempt < ATTEMPTS - 1) {
                waited.increment();
                LockSupport.parkNanos(pause.toNanos());
            }
        }
        return new Ended(unknown ? Outcome.INFO : Outcome.FAIL, status, last, ATTEMPTS);
    }

    /** As long as the answer says in its {@code Retry-After}. */
    private static Duration pause(Http.Answer answer) {
        Duration said = answer.headers()
                .firstValue("Retry-After")
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(PAUSE);
        return said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }
}
