package org.suppliercompliance.chassis.tenancy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.http.SimpleGet;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an issuer publishes, read in a thread of their own. Tokens are verified by the threads that serve all connections, and an
 * issuer that is slow or says nothing must not hold those up: who needs a key that is not known yet waits for a moment, and the keys that
 * are known count until there are others.
 */
final class IssuerKeys extends HttpsJwks {
    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final long A_MOMENT_MILLIS = 250;
    private static final long FIRST_MILLIS = 2_000;
    private static final long AGAIN_NANOS = Duration.ofSeconds(10).toNanos();

    private final long keptNanos;
    private volatile SimpleGet http = new Get();
    private volatile List<JsonWebKey> keys = List.of();
    private volatile long dueNanos;
    private @Nullable Reading reading;

    private record Reading(CompletableFuture<Void> end, long sinceNanos) {
        /** How much is left of the time since its beginning: who comes later does not wait as long again for the same. */
        long leftOf(long millis) {
            return Math.max(0, millis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sinceNanos));
        }
    }

    /** @param kept after how long they are read anew without being asked for */
    IssuerKeys(String location, Duration kept) {
        super(location);
        this.keptNanos = kept.toNanos();
    }

    @Override
    public void setSimpleHttpGet(SimpleGet get) {
        http = get;
    }

    @Override
    public List<JsonWebKey> getJsonWebKeys() throws JoseException, IOException {
        if (keys.isEmpty()) {
            refresh();
        } else if (System.nanoTime() - dueNanos >= 0) {
            read(0);
        }
        return keys;
    }

    @Override
    public void refresh() throws JoseException, IOException {
        read(keys.isEmpty() ? FIRST_MILLIS : A_MOMENT_MILLIS);
    }

    /** Waits until they have been read for so long; who has keys goes on with them if that fails or takes longer. */
    private void read(long millis) throws JoseException, IOException {
        Throwable failure;
        try {
            Reading current = begun();
            current.end().get(current.leftOf(millis), TimeUnit.MILLISECONDS);
            return;
        } catch (TimeoutException e) {
            failure = e;
        } catch (ExecutionException e) {
            failure = e.getCause() == null ? e : e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = e;
        }
        if (keys.isEmpty()) {
            if (failure instanceof JoseException unreadable) {
                throw unreadable;
            }
            throw new IOException("the issuer does not tell its keys", failure);
        }
    }

    private synchronized Reading begun() {
        Reading current = reading;
        if (current == null || current.end().isDone()) {
            long now = System.nanoTime();
            dueNanos = now + AGAIN_NANOS;
            current = new Reading(CompletableFuture.runAsync(this::take, IssuerKeys::inAThread), now);
            reading = current;
        }
        return current;
    }

    private void take() {
        try {
            keys = List.copyOf(new JsonWebKeySet(http.get(getLocation()).getBody()).getJsonWebKeys());
            dueNanos = System.nanoTime() + keptNanos;
        } catch (JoseException | IOException e) {
            LOG.warnf("the issuer's keys cannot be read: %s", e.getMessage());
            throw new CompletionException(e);
        }
    }

    private static void inAThread(Runnable work) {
        Thread thread = new Thread(work, "issuer-keys");
        thread.setDaemon(true);
        thread.start();
    }
}
