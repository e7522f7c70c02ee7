package org.suppliercompliance.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.embedded.EmbeddedPostgresServer;
import org.suppliercompliance.embedded.LocalIssuer;
import org.suppliercompliance.embedded.Ports;
import org.suppliercompliance.embedded.ServerException;
import org.suppliercompliance.embedded.TokenClaims;

/**
 * The suite on this machine: PostgreSQL, Kafka, a mail sink and the four services, each a process of its own.
 *
 * <p>A suite is its directory. Opening one finds the processes that run there already, so that starting is safe to
 * repeat and stopping works from another program than the one that started.
 */
public final class LocalSuite implements AutoCloseable {
    private final LocalSuiteSettings settings;
    private final SuitePorts ports;
    private final ProcessList list;
    private final LocalIssuer issuer;
    private final BrokerProcess broker;
    private final MailSink mail;
    private final DatabaseServer postgres;
    private final Map<String, ServiceProcess> replicas = new LinkedHashMap<>();
    private @Nullable Thread hook;

    private LocalSuite(LocalSuiteSettings settings) {
        this.settings = settings;
        this.ports = settings.ports();
        this.list = new ProcessList(settings.directory().resolve("processes"));
        this.issuer = LocalIssuer.in(settings.directory().resolve("issuer"));
        this.postgres = new DatabaseServer(settings, ports.of("postgresql"));
        this.broker = new BrokerProcess(
                process("kafka"),
                settings.repository(),
                settings.directory().resolve("kafka"),
                ports.of("kafka"),
                ports.of("kafka.controller"),
                settings.directory());
        this.mail = new MailSink(process("mail"), settings.repository(), ports.of("mail.smtp"), ports.of("mail.api"));
        for (String service : settings.services()) {
            replicas.put(service, replica(service, service, ports.of(service), ports.of(service + ".management")));
        }
    }

    /** The suite of a directory, whether it runs or not. */
    public static LocalSuite open(LocalSuiteSettings settings) {
        return new LocalSuite(settings);
    }

    /** Starts everything and returns when it is ready; what starts is ended with this JVM. */
    public static LocalSuite start(LocalSuiteSettings settings) {
        return open(settings).start();
    }

    /** As {@link #start(LocalSuiteSettings)}, for a suite whose services were told something before. */
    public LocalSuite start() {
        endWithJvm();
        guarded();
        start(Progress.SILENT);
        return this;
    }

    /** Starts what does not run yet; after a failure nothing that this call started is left running. */
    void start(Progress progress) {
        try (var workers = new Workers()) {
            var kafka = workers.run(() -> {
                broker.start();
                progress.done("Kafka", broker.bootstrapServers());
            });
            var sink = workers.run(() -> {
                mail.start();
                progress.done("mail sink", mail.apiUrl());
            });
            postgres.start();
            progress.done("PostgreSQL", "127.0.0.1:" + ports.of("postgresql"));
            replicas.values().forEach(ServiceProcess::launch);
            kafka.join();
            sink.join();
            var waits = new ArrayList<CompletableFuture<Void>>();
            for (ServiceProcess service : replicas.values()) {
                waits.add(workers.run(() -> {
                    service.awaitReady();
                    progress.done(service.name() + "-service", service.baseUrl());
                }));
            }
            CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            stop();
            throw oneLine(e.getCause() == null ? e : e.getCause());
        } catch (SuiteFailure | ServerException e) {
            stop();
            throw oneLine(e);
        }
    }

    /** The address of a service's API, as {@code http://127.0.0.1:8083/audit/v1}. */
    public String url(String service) {
        return service(service).baseUrl();
    }

    /** The first replica of a service, or a further one by its name, as {@code audit-2}. */
    public ServiceProcess service(String name) {
        ServiceProcess found = replicas.get(name);
        if (found == null) {
            throw new IllegalArgumentException("No process named " + name + " in " + replicas.keySet());
        }
        return found;
    }

    /** Every replica of every service. */
    public List<ServiceProcess> services() {
        return List.copyOf(replicas.values());
    }

    /** Another replica of a service on free ports, not started yet. */
    public ServiceProcess replica(String service) {
        int number = 2;
        while (replicas.containsKey(service + "-" + number)) {
            number++;
        }
        String name = service + "-" + number;
        ServiceProcess further = replica(service, name, Ports.free(), Ports.free());
        replicas.put(name, further);
        return further;
    }

    /** As {@link #replica(String)}, started and ready. */
    public ServiceProcess startReplica(String service) {
        ServiceProcess further = replica(service);
        further.start();
        return further;
    }

    public BrokerProcess broker() {
        return broker;
    }

    public MailSink mail() {
        return mail;
    }

    /** The running PostgreSQL. */
    public EmbeddedPostgresServer postgres() {
        return postgres.server();
    }

    /** Starts PostgreSQL again after it was stopped or killed, on the same port and data. */
    public void restartPostgres() {
        postgres.start();
    }

    public LocalIssuer issuer() {
        return issuer;
    }

    /** A token for these claims. */
    public String token(TokenClaims claims) {
        return issuer.mint(claims);
    }

    /** A token of somebody ({@code role@authority}) with one role at an authority. */
    public String token(String role, String authority) {
        return token(TokenClaims.of(role + "@" + authority, role).authority(authority));
    }

    /** A token of somebody who speaks for a supplier. */
    public String supplierToken(String supplierId) {
        return token(TokenClaims.of("supplier@" + supplierId, "supplier").supplier(supplierId));
    }

    /** A token of the operator. */
    public String operatorToken() {
        return token(TokenClaims.of("operator", "operator"));
    }

    /** Moves the suite's clock, in every database, by this much from the true time. */
    public void clockOffset(Duration offset) {
        for (String service : settings.services()) {
            new SuiteHttp(this).setClockOffset(service, offset);
        }
    }

    public Path directory() {
        return settings.directory();
    }

    /** Ends every process of this suite, services first. */
    public void stop() {
        var services = List.copyOf(replicas.values());
        try (var workers = new Workers()) {
            CompletableFuture.allOf(services.stream()
                            .map(service -> workers.run(service::stop))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        // replicas another program added
        list.living().keySet().stream()
                .filter(name -> !name.equals("kafka") && !name.equals("mail") && !name.equals("receiver"))
                .forEach(name -> process(name).stop());
        process("receiver").stop();
        broker.stop();
        mail.stop();
        postgres.stop();
    }

    @Override
    public void close() {
        stop();
        try {
            leaveRunning();
        } catch (IllegalStateException ending) {
            // the JVM ends: the hook is running already
        }
    }

    /** Whatever ends this JVM in order ends the suite too. */
    void endWithJvm() {
        var stopping = new Thread(this::stop, "stop-suite");
        Runtime.getRuntime().addShutdownHook(stopping);
        hook = stopping;
    }

    /** Should this JVM die without a word, the broker's ends the suite. */
    void guarded() {
        broker.guard(ProcessHandle.current().pid());
    }

    /** The suite outlives this JVM after all. */
    void leaveRunning() {
        if (hook != null) {
            Runtime.getRuntime().removeShutdownHook(hook);
            hook = null;
        }
    }

    /** Whether every process lives and every service is ready. */
    public boolean isReady() {
        return broker.isAlive() && mail.isAlive() && replicas.values().stream().allMatch(ServiceProcess::isReady);
    }

    /** Whether anything of this suite runs. */
    boolean isRunning() {
        return !list.living().isEmpty();
    }

    /** Starts a small receiver that keeps the webhooks it gets, so that they can be looked at; returns its address. */
    public String startReceiver() {
        return new ReceiverProcess(process("receiver"), settings.repository(), ports.of("receiver")).start();
    }

    SuitePorts ports() {
        return ports;
    }

    ProcessList processes() {
        return list;
    }

    ManagedProcess process(String name) {
        return new ManagedProcess(name, settings.directory().resolve("logs").resolve(name + ".log"), list);
    }

    LocalSuiteSettings settings() {
        return settings;
    }

    private ServiceProcess replica(String service, String name, int port, int managementPort) {
        // Whoever starts the suite every day waits less; a suite of a test starts once.
        boolean archived = settings.mode().equals("local") && name.equals(service);
        return new ServiceProcess(
                process(name),
                settings.repository(),
                service,
                port,
                managementPort,
                settings.jvmOptions(),
                archived ? Optional.of(ClassArchive.of(settings.directory(), service)) : Optional.empty(),
                new ServiceConfiguration(settings, ports, issuer).of(service));
    }

    private static SuiteFailure oneLine(Throwable cause) {
        return cause instanceof SuiteFailure failure
                ? failure
                : new SuiteFailure(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}
