package org.suppliercompliance.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** What a compose file must be without a container engine to try it: every fault in it as one sentence. */
record ComposeFile(String text, Path directory) {
    private static final Pattern PINNED = Pattern.compile("[^:]+(:\\d+/[^:]+)?:(?!latest$)[A-Za-z0-9][A-Za-z0-9._-]*");
    /** 1 with readiness off, then at most 20 for requests, 5 for the relay, 10 for consumers, 15 for watches, 15 for what is being sent. */
    private static final int SECONDS_TO_END = 66;

    private static final List<String> SERVICES =
            List.of("supplier-service", "criteria-service", "audit-service", "notification-service");

    List<String> faults() {
        var faults = new ArrayList<String>();
        Map<String, Object> document;
        try {
            document = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        } catch (YAMLException | ClassCastException e) {
            return List.of("not YAML: " + e.getMessage());
        }
        faults.addAll(ComposeKeys.faults(document));
        Map<String, Object> services = map(document.getOrDefault("services", Map.of()));
        for (String name : SERVICES) {
            if (!services.containsKey(name)) {
                faults.add("no " + name);
            }
        }
        services.forEach((name, service) -> check(name, map(service), services, document, faults));
        checkSecrets(document, faults);
        return faults;
    }

    /** Whether an image has a tag, and none that is known to move. */
    static boolean isPinned(String image) {
        return PINNED.matcher(image).matches();
    }

    private void check(
            String name,
            Map<String, Object> service,
            Map<String, Object> services,
            Map<String, Object> document,
            List<String> faults) {
        String image = String.valueOf(service.get("image"));
        if (!isPinned(image)) {
            faults.add(name + ": image is not pinned: " + image);
        }
        boolean oneShot = "no".equals(service.get("restart"));
        if (!oneShot && !service.containsKey("healthcheck")) {
            faults.add(name + ": no healthcheck");
        }
        Map<String, Object> log = map(service.getOrDefault("logging", Map.of()));
        if (!oneShot && !map(log.getOrDefault("options", Map.of())).containsKey("max-size")) {
            faults.add(name + ": its log grows without a bound");
        }
        if (!list(service.get("security_opt")).contains("no-new-privileges:true")) {
            faults.add(name + ": may gain privileges");
        }
        map(service.getOrDefault("depends_on", Map.of()))
                .forEach((needed, how) -> checkNeeded(name, needed, map(how), services, faults));
        checkSecretsOf(name, service, document, faults);
        if (SERVICES.contains(name)) {
            checkService(name, service, faults);
            checkFolders(name, service, map(services.getOrDefault("folders", Map.of())), faults);
        }
        for (Object network : list(service.get("networks"))) {
            if (!map(document.getOrDefault("networks", Map.of())).containsKey(String.valueOf(network))) {
                faults.add(name + ": network " + network + " is not declared");
            }
        }
        for (Object volume : list(service.get("volumes"))) {
            checkVolume(name, String.valueOf(volume), document, faults);
        }
        for (Object port : list(service.get("ports"))) {
            if (!String.valueOf(port).startsWith("127.0.0.1:")) {
                faults.add(name + ": port " + port + " is open to the network");
            }
        }
    }

    private static void checkNeeded(
            String name, String needed, Map<String, Object> how, Map<String, Object> services, List<String> faults) {
        if (!services.containsKey(needed)) {
            faults.add(name + ": waits for " + needed + ", which is not there");
            return;
        }
        Object condition = how.get("condition");
        boolean healthy =
                "service_healthy".equals(condition) && map(services.get(needed)).containsKey("healthcheck");
        if (!healthy && !"service_completed_successfully".equals(condition)) {
            faults.add(name + ": does not wait until " + needed + " is healthy");
        }
    }

    private static void checkService(String name, Map<String, Object> service, List<String> faults) {
        for (String needed : List.of("postgres", "topics", "keycloak", "folders")) {
            if (!map(service.getOrDefault("depends_on", Map.of())).containsKey(needed)) {
                faults.add(name + ": does not wait for " + needed);
            }
        }
        Map<String, Object> environment = map(service.getOrDefault("environment", Map.of()));
        for (String variable : List.of(
                "CHASSIS_DATABASE_HOST",
                "KAFKA_BOOTSTRAP_SERVERS",
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                "MP_JWT_VERIFY_ISSUER",
                "MP_JWT_VERIFY_AUDIENCES")) {
            if (!environment.containsKey(variable)) {
                faults.add(name + ": " + variable + " is not set");
            }
        }
        if (!Boolean.TRUE.equals(service.get("read_only")) || !"10001:10001".equals(service.get("user"))) {
            faults.add(name + ": may write to its image or runs as root");
        }
        if (!"production".equals(environment.get("CHASSIS_MODE"))) {
            faults.add(name + ": does not run in production mode");
        }
        if (service.containsKey("ports")) {
            faults.add(name + ": is reachable past the gateway");
        }
        String probe = String.valueOf(
                map(service.getOrDefault("healthcheck", Map.of())).get("test"));
        if (!probe.contains("/" + environment.get("QUARKUS_MANAGEMENT_PORT") + " ")) {
            faults.add(name + ": the healthcheck asks another port");
        }
        String grace = String.valueOf(service.get("stop_grace_period"));
        if (!grace.matches("\\d{1,4}s") || Integer.parseInt(grace.replace("s", "")) < SECONDS_TO_END) {
            faults.add(name + ": may be killed before it has ended");
        }
    }

    /** Bodies pass through /tmp: in a tmpfs they would count as memory. Every volume of a service has been given to its user before. */
    private static void checkFolders(
            String name, Map<String, Object> service, Map<String, Object> folders, List<String> faults) {
        List<String> volumes =
                list(service.get("volumes")).stream().map(String::valueOf).toList();
        if (service.containsKey("tmpfs") || volumes.stream().noneMatch(volume -> volume.endsWith("-tmp:/tmp"))) {
            faults.add(name + ": /tmp is not on a disk");
        }
        for (String volume : volumes) {
            String source = volume.substring(0, volume.indexOf(':'));
            if (!list(folders.get("volumes")).contains(source + ":/folders/" + source)) {
                faults.add(name + ": nobody gives it the volume " + source);
            }
        }
        if (!String.valueOf(folders.get("command")).contains("chown " + service.get("user") + " /folders/*")) {
            faults.add(name + ": its volumes stay root's");
        }
    }

    private void checkVolume(String name, String volume, Map<String, Object> document, List<String> faults) {
        String source = volume.substring(0, volume.indexOf(':'));
        if (source.startsWith("./")) {
            if (!Files.exists(directory.resolve(source))) {
                faults.add(name + ": " + source + " does not exist");
            }
        } else if (!map(document.getOrDefault("volumes", Map.of())).containsKey(source)) {
            faults.add(name + ": volume " + source + " is not declared");
        }
    }

    /** A secret is a file the script makes; in an environment anybody who may look at a process could read it. */
    private void checkSecrets(Map<String, Object> document, List<String> faults) {
        String script;
        try {
            script = Files.readString(directory.resolve("deploy/compose/secrets.sh"));
        } catch (java.io.IOException e) {
            faults.add("deploy/compose/secrets.sh cannot be read");
            return;
        }
        map(document.getOrDefault("secrets", Map.of())).forEach((name, secret) -> {
            String file = String.valueOf(map(secret).get("file"));
            String made = file.replace("./deploy/compose/secrets/", "");
            String pattern = made.replaceFirst("^(supplier|criteria|audit|notification|operator)_", "}_");
            if (!script.contains(made) && !script.contains(pattern)) {
                faults.add("secret " + name + ": deploy/compose/secrets.sh does not make " + file);
            }
        });
    }

    private static void checkSecretsOf(
            String name, Map<String, Object> service, Map<String, Object> document, List<String> faults) {
        for (Object secret : list(service.get("secrets"))) {
            String source = secret instanceof Map<?, ?> named ? String.valueOf(named.get("source")) : secret.toString();
            if (!map(document.getOrDefault("secrets", Map.of())).containsKey(source)) {
                faults.add(name + ": secret " + source + " is not declared");
            }
        }
        map(service.getOrDefault("environment", Map.of())).keySet().stream()
                .filter(variable -> variable.matches(".*(PASSWORD|SECRET|TOKEN|JAAS_CONFIG).*"))
                .filter(variable -> !variable.endsWith("_FILE"))
                .forEach(variable -> faults.add(name + ": a secret in the environment: " + variable));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<Object> list(Object value) {
        return value instanceof Collection<?> values ? new ArrayList<>(values) : List.of();
    }
}
