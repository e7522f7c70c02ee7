package org.suppliercompliance.chassis.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Bean-validation violations as faults with JSON pointers. */
public final class Violations {
    private Violations() {}

    /** Whether the input broke the constraints; a broken return value is a fault of ours. */
    static boolean ofInput(ConstraintViolationException e) {
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.RETURN_VALUE) {
                    return false;
                }
            }
        }
        return true;
    }

    static List<Fault> faults(ConstraintViolationException e) {
        return faults(e.getConstraintViolations(), "");
    }

    /** The faults below {@code prefix}, in the order of their pointers. */
    public static List<Fault> faults(Set<? extends ConstraintViolation<?>> violations, String prefix) {
        List<Fault> faults = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations) {
            faults.add(new Fault(prefix + pointer(violation.getPropertyPath()), violation.getMessage()));
        }
        faults.sort(Comparator.comparing(Fault::pointer).thenComparing(Fault::detail));
        return faults;
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        boolean parameter = false;
        for (Iterator<Path.Node> nodes = path.iterator(); nodes.hasNext(); ) {
            Path.Node node = nodes.next();
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.isInIterable() && node.getKey() != null) {
                pointer.append('/').append(escape(String.valueOf(node.getKey())));
            }
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE, BEAN, CONTAINER_ELEMENT -> {}
                case PARAMETER -> {
                    parameter = !nodes.hasNext();
                    if (parameter) {
                        pointer.append("query:").append(node.getName());
                    }
                }
                case PROPERTY -> pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    /** A member name as a segment of a JSON pointer (RFC 6901). */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
