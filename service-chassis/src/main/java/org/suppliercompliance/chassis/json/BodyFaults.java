package org.suppliercompliance.chassis.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.Violations;

/**
 * Names every fault of a body that could not be bound. Binding stops at the first fault; here the tree is walked along the type
 * instead, every leaf is tried on its own, and what could be bound is validated.
 */
final class BodyFaults {
    private final ObjectMapper mapper;
    private final Validator validator;
    private final List<Fault> faults = new ArrayList<>();

    BodyFaults(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    List<Fault> of(JsonNode tree, JavaType type) {
        if (tree.isNull()) {
            fault("", "The body must be a JSON object, not null.");
        } else {
            walk(tree, type, "");
        }
        return List.copyOf(faults);
    }

    /** Whether the value is free of faults. */
    private boolean walk(JsonNode node, JavaType type, String pointer) {
        if (node.isNull()) {
            return leaf(node, type, pointer);
        }
        if (type.hasRawClass(Patched.class)) {
            return walk(node, type.containedTypeOrUnknown(0), pointer);
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return elements(node, type.getContentType(), pointer);
        }
        if (type.isMapLikeType()) {
            return entries(node, type.getContentType(), pointer);
        }
        return isBean(type) ? members(node, type, pointer) : leaf(node, type, pointer);
    }

    private static boolean isBean(JavaType type) {
        return type.getRawClass().isRecord();
    }

    private boolean elements(JsonNode node, JavaType element, String pointer) {
        if (!node.isArray()) {
            return fault(pointer, "Must be an array.");
        }
        boolean clean = true;
        for (int i = 0; i < node.size(); i++) {
            clean &= walk(node.get(i), element, pointer + "/" + i);
        }
        return clean;
    }

    private boolean entries(JsonNode node, JavaType value, String pointer) {
        if (!node.isObject()) {
            return fault(pointer, "Must be an object.");
        }
        boolean clean = true;
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            clean &= walk(entry.getValue(), value, pointer + "/" + Violations.escape(entry.getKey()));
        }
        return clean;
    }

    private boolean members(JsonNode node, JavaType type, String pointer) {
        if (!node.isObject()) {
            return fault(pointer, pointer.isEmpty() ? "The body must be a JSON object." : "Must be an object.");
        }
        BeanDescription bean = mapper.getDeserializationConfig().introspect(type);
        Map<String, BeanPropertyDefinition> known = new HashMap<>();
        bean.findProperties().forEach(property -> known.put(property.getName(), property));
        boolean clean = true;
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.containsKey(name)) {
                clean = fault(pointer + "/" + Violations.escape(name), "There is no such member.");
            }
        }
        for (BeanPropertyDefinition property : bean.findProperties()) {
            clean &= member(node, type, property, pointer + "/" + Violations.escape(property.getName()));
        }
        return clean;
    }

    private boolean member(JsonNode node, JavaType type, BeanPropertyDefinition property, String pointer) {
        JavaType memberType = property.getPrimaryType();
        JsonNode value = node.get(property.getName());
        if (value == null) {
            return memberType.isPrimitive()
                    ? fault(pointer, "Is needed.")
                    : memberType.hasRawClass(Patched.class) || valid(type, property, null, pointer);
        }
        return walk(value, memberType, pointer) && valid(type, property, bind(value, memberType), pointer);
    }

    private boolean valid(JavaType type, BeanPropertyDefinition property, @Nullable Object value, String pointer) {
        List<Fault> broken = new ArrayList<>();
        try {
            String parent = pointer.substring(0, pointer.lastIndexOf('/'));
            broken.addAll(Violations.faults(
                    validator.validateValue(type.getRawClass(), property.getInternalName(), value), parent));
        } catch (IllegalArgumentException noConstraintHere) {
            return true;
        }
        broken.forEach(each -> fault(each.pointer(), each.detail()));
        return broken.isEmpty();
    }

    private boolean leaf(JsonNode node, JavaType type, String pointer) {
        try {
            mapper.readerFor(type).readValue(node);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return fault(pointer, expectation(type));
        }
    }

    private @Nullable Object bind(JsonNode node, JavaType type) {
        try {
            return mapper.readerFor(type).readValue(node);
        } catch (IOException e) {
            return null;
        }
    }

    private static String expectation(JavaType type) {
        Class<?> raw = type.getRawClass();
        String expected = TextTypes.expected(raw);
        if (expected != null) {
            return expected;
        }
        if (raw.isEnum()) {
            return "Must be one of " + TextTypes.constants(raw) + ".";
        }
        if (TextTypes.isInteger(raw)) {
            return "Must be an integer.";
        }
        if (Number.class.isAssignableFrom(raw) || raw == double.class) {
            return "Must be a number.";
        }
        if (raw == String.class) {
            return "Must be a string.";
        }
        return "Cannot be read.";
    }

    private boolean fault(String pointer, String detail) {
        if (faults.size() < StrictTree.MOST_FAULTS) {
            faults.add(new Fault(pointer, detail));
        }
        return false;
    }
}
