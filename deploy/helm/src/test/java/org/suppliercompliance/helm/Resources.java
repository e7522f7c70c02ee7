package org.suppliercompliance.helm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.crdgenerator.annotations.PresentInVersions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Rendered resources, read strictly: a member the models do not know is a fault. */
final class Resources {
    /** The models of Kubernetes, Strimzi and the Prometheus operator, as they are published for Java, and ours of those that publish none. */
    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("monitoring.coreos.com/v1 PodMonitor", PodMonitor.class),
            Map.entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class),
            Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class),
            Map.entry("postgresql.cnpg.io/v1 Cluster", DatabaseModels.Cluster.class),
            Map.entry("postgresql.cnpg.io/v1 ScheduledBackup", DatabaseModels.ScheduledBackup.class),
            Map.entry("barmancloud.cnpg.io/v1 ObjectStore", DatabaseModels.ObjectStore.class));

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                /** Strimzi's models know older versions too: what ended with v1beta2 is refused. */
                @Override
                public boolean hasIgnoreMarker(AnnotatedMember member) {
                    PresentInVersions versions = member.getAnnotation(PresentInVersions.class);
                    return super.hasIgnoreMarker(member)
                            || versions != null && versions.value().endsWith("v1beta2");
                }

                /** The models keep unknown members in a map of their own; without it they are refused. */
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    private final List<JsonNode> all = new ArrayList<>();

    Resources(String rendered) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(rendered)) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                if (document != null && document.isObject()) {
                    all.add(document);
                }
            }
        }
    }

    List<JsonNode> of(String kind) {
        return all.stream()
                .filter(each -> kind.equals(each.path("kind").asText()))
                .toList();
    }

    JsonNode one(String kind, String name) {
        return of(kind).stream()
                .filter(each -> name.equals(each.at("/metadata/name").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (JsonNode each : all) {
            String kind =
                    each.path("apiVersion").asText() + " " + each.path("kind").asText();
            String name = kind + " " + each.at("/metadata/name").asText();
            if (!seen.add(name)) {
                faults.add(name + ": twice");
            }
            fault(kind, each).ifPresent(fault -> faults.add(name + ": " + fault));
        }
        return faults;
    }

    private static Optional<String> fault(String kind, JsonNode resource) {
        Class<?> model = MODELS.get(kind);
        if (model == null) {
            return Optional.of("nobody knows this kind");
        }
        try {
            STRICT.treeToValue(resource, model);
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(e.getOriginalMessage());
        }
    }
}
