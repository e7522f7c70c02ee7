package org.suppliercompliance.chassis.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Lets the schemas that every service has tell of the service itself: what it is, states and follows, and not what any service could. */
final class ServiceExamples {
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Map<String, Schema> schemas;
    private final String service;
    private final Config config;

    ServiceExamples(OpenAPI document, String service, Config config) {
        this.schemas = document.getComponents().getSchemas();
        this.service = service;
        this.config = config;
    }

    void add(List<Method> methods) {
        set("ApiInfo", "apiName", service);
        set("ApiInfo", "apiDocumentation", setting("quarkus.rest.path").orElse("") + "/openapi");
        setting("chassis.api.dead-letter.consumer").ifPresent(consumer -> set("DeadLetter", "consumer", consumer));
        setting("chassis.api.dead-letter.topic").ifPresent(topic -> set("DeadLetter", "topic", topic));
        setting("chassis.api.dead-letter.type").ifPresent(type -> set("DeadLetter", "eventType", type));
        set("ChangePage", "next", "MS4xMDIzLjQ");
        set("Change", "source", "urn:service:" + service);
        set("Change", "correlationid", "01935c5e-8f3b-7a10-9d5e-1f2a3b4c5d6e");
        set("Change", "causationid", "01935c5e-8f39-7b20-8c4d-0e1f2a3b4c5d");
        for (Method method : methods) {
            ExampleChange example = method.getDeclaringClass().getAnnotation(ExampleChange.class);
            if (example != null) {
                add(example);
                return;
            }
        }
    }

    private void add(ExampleChange example) {
        String type = service + "." + example.type() + ".v1";
        Map<String, Object> data = read(example.data());
        set("Change", "type", type);
        set("Change", "dataschema", config.getValue("chassis.schema-base", String.class) + type);
        set("Change", "subject", data.getOrDefault("id", "01935c5e-8f3b-7a10-9d5e-1f2a3b4c5d6e"));
        set("Change", "data", data);
    }

    private static Map<String, Object> read(String json) {
        try {
            return new ObjectMapper().readValue(json, MEMBERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON object: " + json, e);
        }
    }

    private Optional<String> setting(String name) {
        return config.getOptionalValue(name, String.class);
    }

    private void set(String schema, String property, Object example) {
        Schema owner = schemas.get(schema);
        Schema member = owner == null || owner.getProperties() == null
                ? null
                : owner.getProperties().get(property);
        if (member != null) {
            member.setExamples(List.of(example));
        }
    }
}
