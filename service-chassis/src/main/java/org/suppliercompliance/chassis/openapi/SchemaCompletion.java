package org.suppliercompliance.chassis.openapi;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Makes the schemas say what the code does: patches, null, unknown members, bounds. */
final class SchemaCompletion {
    private static final String PREFIX = "#/components/schemas/";
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_ARRAY = 1_000;
    private static final int LONGEST_FORMATTED = 64;

    private final OpenAPI document;
    private final ApiTypes types;
    private final Map<String, Schema> schemas;

    SchemaCompletion(OpenAPI document, ApiTypes types) {
        this.document = document;
        this.types = types;
        this.schemas = new LinkedHashMap<>(document.getComponents().getSchemas());
    }

    void complete() {
        Set<String> requests = requestSchemas();
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null && !name.startsWith("Patched")) {
                properties(name, schema, requests.contains(name));
            } else if (requests.contains(name) && types.isKnown(name)) {
                schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
            }
        });
        schemas.keySet().removeIf(name -> name.startsWith("Patched") || name.equals("ExpectedVersion"));
        inlineScalars();
        document.getComponents().setSchemas(schemas);
    }

    /** Every schema that a request body reaches: these refuse unknown members. */
    private Set<String> requestSchemas() {
        Set<String> reached = new HashSet<>();
        for (PathItem item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                if (operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null) {
                    for (MediaType media : operation
                            .getRequestBody()
                            .getContent()
                            .getMediaTypes()
                            .values()) {
                        reach(media.getSchema(), reached);
                    }
                }
            }
        }
        return reached;
    }

    private void reach(@Nullable Schema schema, Set<String> reached) {
        if (schema == null) {
            return;
        }
        String ref = schema.getRef();
        if (ref != null) {
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            if (reached.add(name)) {
                reach(schemas.get(name), reached);
            }
        }
        reach(schema.getItems(), reached);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> reach(property, reached));
        }
    }

    private void properties(String name, Schema schema, boolean request) {
        Map<String, Schema> completed = new LinkedHashMap<>();
        Set<String> required = new HashSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        schema.getProperties().forEach((property, declared) -> {
            Schema value = unpatched(name, property, declared);
            boolean nullable = types.isNullable(name, property);
            if (!nullable && !request && types.component(name, property) != null) {
                required.add(property);
            }
            AnnotatedType component = types.component(name, property);
            if (request && component != null && component.getType() instanceof Class<?> raw && raw.isPrimitive()) {
                required.add(property);
            }
            completed.put(property, nullable ? orNull(value) : value);
        });
        schema.setProperties(completed);
        schema.setRequired(
                required.isEmpty()
                        ? null
                        : completed.keySet().stream().filter(required::contains).toList());
        if (request) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }

    private Schema unpatched(String name, String property, Schema declared) {
        String ref = declared.getRef();
        Schema patched = ref != null && ref.startsWith(PREFIX + "Patched")
                ? document.getComponents().getSchemas().get(ref.substring(PREFIX.length()))
                : null;
        Schema inner = patched == null || patched.getProperties() == null
                ? null
                : patched.getProperties().get("value");
        if (inner == null) {
            return declared;
        }
        Schema value = copyOf(inner);
        AnnotatedType component = types.component(name, property);
        AnnotatedType type = component == null ? null : ApiTypes.patched(component);
        if (type != null) {
            constrain(value, type);
        }
        if (declared.getDescription() != null) {
            value.setDescription(declared.getDescription());
        }
        if (declared.getExamples() != null) {
            value.setExamples(examples(declared.getExamples(), value));
        }
        return value;
    }

    /** What was read as a number where the value was not known yet is text where the value is. */
    private static List<Object> examples(List<Object> declared, Schema of) {
        return hasType(of, SchemaType.STRING)
                ? declared.stream().<Object>map(String::valueOf).toList()
                : declared;
    }

    private static void constrain(Schema schema, AnnotatedType type) {
        Size size = type.getAnnotation(Size.class);
        if (size != null && hasType(schema, SchemaType.ARRAY)) {
            schema.setMaxItems(size.max());
            schema.setMinItems(size.min() == 0 ? null : size.min());
        } else if (size != null) {
            schema.setMaxLength(size.max());
            schema.setMinLength(size.min() == 0 ? null : size.min());
        }
        if (type.isAnnotationPresent(NotBlank.class)) {
            schema.setPattern("\\S");
        }
        Pattern pattern = type.getAnnotation(Pattern.class);
        if (pattern != null) {
            schema.setPattern(pattern.regexp());
        }
        Min min = type.getAnnotation(Min.class);
        if (min != null) {
            schema.setMinimum(BigDecimal.valueOf(min.value()));
        }
        Max max = type.getAnnotation(Max.class);
        if (max != null) {
            schema.setMaximum(BigDecimal.valueOf(max.value()));
        }
    }

    static Schema orNull(Schema schema) {
        if (schema.getRef() != null && !isInlined(schema.getRef())) {
            Schema either = OASFactory.createSchema()
                    .anyOf(List.of(
                            OASFactory.createSchema().ref(schema.getRef()),
                            OASFactory.createSchema().type(List.of(SchemaType.NULL))));
            either.setDescription(schema.getDescription());
            either.setExamples(schema.getExamples());
            return either;
        }
        Schema copy = copyOf(schema);
        List<SchemaType> either = new ArrayList<>(copy.getType() == null ? List.of(SchemaType.STRING) : copy.getType());
        if (!either.contains(SchemaType.NULL)) {
            either.add(SchemaType.NULL);
        }
        copy.setType(either);
        return copy;
    }

    private static boolean isInlined(String ref) {
        return ref.endsWith("/UUID") || ref.endsWith("/LocalDate") || ref.endsWith("/Instant");
    }

    /** UUIDs, dates and moments are said where they stand: readers of 3.0 cannot have a description beside a reference. */
    private void inlineScalars() {
        for (Schema schema : schemas.values()) {
            walk(schema, SchemaCompletion::inline);
        }
        for (PathItem item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                DocumentSchemas.of(operation).forEach(schema -> walk(schema, SchemaCompletion::inline));
            }
        }
        schemas.keySet().removeAll(Set.of("UUID", "LocalDate", "Instant"));
    }

    private static void inline(Schema schema) {
        String ref = schema.getRef();
        if (ref == null || !isInlined(ref)) {
            return;
        }
        schema.setRef(null);
        List<SchemaType> type = schema.getType();
        schema.setType(type != null && type.contains(SchemaType.NULL) ? type : List.of(SchemaType.STRING));
        if (ref.endsWith("/UUID")) {
            schema.setFormat("uuid");
        } else {
            schema.setFormat(ref.endsWith("/LocalDate") ? "date" : "date-time");
        }
    }

    /** Gives every text, array and number that has none the bounds that the chassis enforces anyway. */
    void bounds() {
        document.getComponents().getSchemas().values().forEach(schema -> walk(schema, SchemaCompletion::bound));
        for (PathItem item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                DocumentSchemas.of(operation).forEach(schema -> walk(schema, SchemaCompletion::bound));
            }
        }
    }

    private static void bound(Schema schema) {
        if (hasType(schema, SchemaType.STRING) && schema.getEnumeration() == null && schema.getMaxLength() == null) {
            int longest = schema.getFormat() == null ? LONGEST_TEXT : LONGEST_FORMATTED;
            schema.setMaxLength(schema.getPattern() == null ? longest : PatternLength.of(schema.getPattern(), longest));
        }
        if (hasType(schema, SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(LONGEST_ARRAY);
        }
        if (hasType(schema, SchemaType.INTEGER)) {
            boolean wide = "int64".equals(schema.getFormat());
            schema.setFormat(wide ? "int64" : "int32");
            if (schema.getMinimum() == null) {
                schema.setMinimum(BigDecimal.valueOf(wide ? Long.MIN_VALUE : Integer.MIN_VALUE));
            }
            if (schema.getMaximum() == null) {
                schema.setMaximum(BigDecimal.valueOf(wide ? Long.MAX_VALUE : Integer.MAX_VALUE));
            }
        }
    }

    static boolean hasType(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    static void walk(Schema schema, java.util.function.Consumer<Schema> visitor) {
        visitor.accept(schema);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> walk(property, visitor));
        }
        for (Schema part : parts(schema)) {
            walk(part, visitor);
        }
    }

    private static List<Schema> parts(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        Schema additional = schema.getAdditionalPropertiesSchema();
        if (additional != null && additional.getBooleanSchema() == null) {
            parts.add(additional);
        }
        for (List<Schema> some : java.util.Arrays.asList(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())) {
            if (some != null) {
                parts.addAll(some);
            }
        }
        return parts;
    }

    private static Schema copyOf(Schema schema) {
        Schema copy = OASFactory.createSchema();
        schema.getAll().forEach(copy::set);
        return copy;
    }
}
