package org.suppliercompliance.chassis.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.patch.Patched;

/** The records behind the schemas, by the schema's name: they know what may be null, which the scanner does not ask. */
final class ApiTypes {
    private final Map<String, Class<?>> records = new HashMap<>();
    private final Map<String, Class<?>> answers = new HashMap<>();
    private final Set<String> versioned = new HashSet<>();

    static ApiTypes of(List<Method> methods) {
        ApiTypes types = new ApiTypes();
        methods.forEach(types::addMethod);
        return types;
    }

    private void addMethod(Method method) {
        add(method.getGenericReturnType());
        answers.put(ResourceMethods.operation(method), method.getReturnType());
        for (Type parameter : method.getGenericParameterTypes()) {
            add(parameter);
        }
        for (APIResponseSchema response : method.getAnnotationsByType(APIResponseSchema.class)) {
            add(response.value());
        }
        for (APIResponse response : method.getAnnotationsByType(APIResponse.class)) {
            for (Content content : response.content()) {
                add(content.schema().implementation());
            }
        }
    }

    /** Adds the record, and those that its components are made of. */
    void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            add(generic.getRawType());
            for (Type argument : generic.getActualTypeArguments()) {
                add(argument);
            }
        } else if (type instanceof Class<?> known && known.isArray()) {
            add(known.getComponentType());
        } else if (type instanceof Class<?> known
                && known.isRecord()
                && known != Patched.class
                && records.putIfAbsent(schemaOf(known), known) == null) {
            if (Versioned.class.isAssignableFrom(known)) {
                versioned.add(schemaOf(known));
            }
            for (RecordComponent component : known.getRecordComponents()) {
                add(component.getGenericType());
            }
        }
    }

    /** A record may name its schema otherwise. */
    private static String schemaOf(Class<?> known) {
        Schema said = known.getAnnotation(Schema.class);
        return said == null || said.name().isEmpty() ? known.getSimpleName() : said.name();
    }

    boolean isKnown(String schema) {
        return records.containsKey(schema);
    }

    /** The schema of what the method of this operation returns, or null when the method does not say. */
    @Nullable
    String answer(@Nullable String operationId) {
        Class<?> type = operationId == null ? null : answers.get(operationId);
        return type != null && type.isRecord() ? schemaOf(type) : null;
    }

    boolean isVersioned(String schema) {
        return versioned.contains(schema);
    }

    /** The component that is written under this name, or null when the record has none. */
    @Nullable
    AnnotatedType component(String schema, String property) {
        Class<?> type = records.get(schema);
        if (type == null) {
            return null;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (property.equals(nameOf(component))) {
                return component.getAnnotatedType();
            }
        }
        return null;
    }

    /** A component may be written under another name, or not at all: its own name may be another's then. */
    private static @Nullable String nameOf(RecordComponent component) {
        if (component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
            return null;
        }
        JsonProperty said = component.getAccessor().getAnnotation(JsonProperty.class);
        return said == null || said.value().isEmpty() ? component.getName() : said.value();
    }

    /** Whether the property may be null; a patched member may when its value may. */
    boolean isNullable(String schema, String property) {
        AnnotatedType type = component(schema, property);
        AnnotatedType value = type == null ? null : patched(type);
        return isNullable(value == null ? type : value);
    }

    private static boolean isNullable(@Nullable AnnotatedType type) {
        return type != null && type.isAnnotationPresent(Nullable.class);
    }

    /** The T of a {@code Patched<T>}, else null. */
    static @Nullable AnnotatedType patched(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType generic
                        && type.getType() instanceof ParameterizedType raw
                        && raw.getRawType() == Patched.class
                ? generic.getAnnotatedActualTypeArguments()[0]
                : null;
    }
}
