package org.suppliercompliance.chassis.json;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** The query parameters that one operation declares, read from its method and from the beans it takes. */
final class DeclaredQuery {
    private static final int LONGEST_VALUE = 1_000;

    private final Map<String, Declaration> declared = new LinkedHashMap<>();

    /** What is declared about one parameter; read once, since reading annotations costs more than looking at a value. */
    private record Declaration(
            Class<?> type,
            boolean many,
            boolean needed,
            @Nullable Min min,
            @Nullable Max max,
            @Nullable Size size,
            java.util.regex.@Nullable Pattern pattern) {
        static Declaration of(AnnotatedElement element, Class<?> type, boolean many) {
            Pattern pattern = element.getAnnotation(Pattern.class);
            return new Declaration(
                    type,
                    many,
                    element.isAnnotationPresent(NotNull.class) && !element.isAnnotationPresent(DefaultValue.class),
                    element.getAnnotation(Min.class),
                    element.getAnnotation(Max.class),
                    element.getAnnotation(Size.class),
                    pattern == null ? null : java.util.regex.Pattern.compile(pattern.regexp()));
        }
    }

    private DeclaredQuery() {}

    static DeclaredQuery of(Method method) {
        DeclaredQuery query = new DeclaredQuery();
        for (Parameter parameter : method.getParameters()) {
            if (!query.declare(parameter, parameter.getType(), parameter.getParameterizedType())) {
                query.declareFields(parameter.getType());
            }
        }
        return query;
    }

    private void declareFields(@Nullable Class<?> bean) {
        for (Class<?> type = bean;
                type != null && !type.isPrimitive() && !type.getName().startsWith("java");
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                declare(field, field.getType(), field.getGenericType());
            }
        }
    }

    private boolean declare(AnnotatedElement element, Class<?> type, Type generic) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter == null) {
            return false;
        }
        boolean many = Collection.class.isAssignableFrom(type);
        Class<?> single = many
                        && generic instanceof ParameterizedType collection
                        && collection.getActualTypeArguments()[0] instanceof Class<?> item
                ? item
                : type;
        declared.put(parameter.value(), Declaration.of(element, single, many));
        return true;
    }

    void check(Map<String, List<String>> sent, Faults faults) {
        sent.forEach((name, values) -> {
            Declaration declaration = declared.get(name);
            if (declaration == null) {
                faults.add("query:" + printable(name), "There is no such query parameter. There are: " + names() + ".");
                return;
            }
            if (values.size() > 1 && !declaration.many()) {
                faults.add("query:" + name, "This query parameter may be given once.");
            }
            values.forEach(value -> check(name, value, declaration, faults));
        });
        declared.forEach((name, declaration) -> {
            if (declaration.needed() && !sent.containsKey(name)) {
                faults.add("query:" + name, "This query parameter is needed.");
            }
        });
    }

    private String names() {
        return declared.isEmpty() ? "none" : String.join(", ", declared.keySet());
    }

    private static void check(String name, String value, Declaration declaration, Faults faults) {
        String where = "query:" + name;
        if (value.length() > LONGEST_VALUE) {
            faults.add(where, "A query parameter may have at most " + LONGEST_VALUE + " characters.");
            return;
        }
        String unprintable = Characters.faultOf(value);
        if (unprintable != null) {
            faults.add(where, unprintable);
            return;
        }
        String expected = TextTypes.expectation(declaration.type(), value);
        if (expected != null) {
            faults.add(where, expected);
            return;
        }
        bounds(where, value, declaration, faults);
    }

    private static void bounds(String where, String value, Declaration declaration, Faults faults) {
        Min min = declaration.min();
        Max max = declaration.max();
        if (min != null && Long.parseLong(value) < min.value()) {
            faults.add(where, "Must be at least " + min.value() + ".");
        }
        if (max != null && Long.parseLong(value) > max.value()) {
            faults.add(where, "Must be at most " + max.value() + ".");
        }
        Size size = declaration.size();
        if (size != null && (value.length() < size.min() || value.length() > size.max())) {
            faults.add(where, "Must have " + size.min() + " to " + size.max() + " characters.");
        }
        java.util.regex.Pattern pattern = declaration.pattern();
        if (pattern != null && !pattern.matcher(value).matches()) {
            faults.add(where, "Must match " + pattern.pattern() + ".");
        }
    }

    private static String printable(String name) {
        String start = name.length() > 60 ? name.substring(0, 60) : name;
        return start.replaceAll("[^\\x21-\\x7e]", "?");
    }
}
