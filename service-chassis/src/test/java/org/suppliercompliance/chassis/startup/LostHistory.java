package org.suppliercompliance.chassis.startup;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The connections of a migration. The one that enters steps into the history breaks when it is to commit a certain entry, as if its process were killed. */
final class LostHistory {
    private static final String ENTRY = "INSERT INTO \"public\".\"flyway_schema_history\"";

    private final int lost;
    private int entered;

    private LostHistory(int lost) {
        this.lost = lost;
    }

    /** @param step whose entry is lost, counted from 1 */
    static DataSource of(DataSource source, int step) {
        LostHistory history = new LostHistory(step);
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object answer = call(source, method, arguments);
            return answer instanceof Connection connection ? history.watched(connection) : answer;
        });
    }

    private Connection watched(Connection connection) {
        boolean[] holdsEntry = {false};
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                holdsEntry[0] |= arguments[0].toString().startsWith(ENTRY);
            }
            if (method.getName().equals("commit") && holdsEntry[0]) {
                holdsEntry[0] = false;
                if (++entered == lost) {
                    connection.abort(Runnable::run);
                    throw new SQLException("killed", "08006");
                }
            }
            return call(connection, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
