package org.suppliercompliance.chassis.openapi;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The methods of the service's resources, for what an operation of the document is to say and only its method knows. */
final class ResourceMethods {
    private ResourceMethods() {}

    static List<Method> all() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(ResourceMethods::of)
                .toList();
    }

    private static Stream<Method> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods());
    }

    /** The id of the method's operation. */
    static String operation(Method method) {
        Operation said = method.getAnnotation(Operation.class);
        return said == null || said.operationId().isEmpty() ? method.getName() : said.operationId();
    }
}
