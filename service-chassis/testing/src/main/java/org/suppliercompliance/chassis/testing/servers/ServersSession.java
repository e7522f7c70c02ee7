package org.suppliercompliance.chassis.testing.servers;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Publishes the servers' addresses before tests are discovered, and starts the servers if a Quarkus test will run. */
public final class ServersSession implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        ModuleServers.prepare();
        session.getLauncher().registerTestExecutionListeners(new StartWhenNeeded());
    }

    private static final class StartWhenNeeded implements TestExecutionListener {
        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            boolean needed = plan.getRoots().stream()
                    .flatMap(root -> plan.getDescendants(root).stream())
                    .flatMap(test -> test.getSource().stream())
                    .anyMatch(StartWhenNeeded::startsQuarkus);
            if (needed) {
                TestServers.start();
            }
        }

        private static boolean startsQuarkus(TestSource source) {
            return source instanceof ClassSource test && isQuarkus(test.getJavaClass());
        }

        private static boolean isQuarkus(Class<?> type) {
            for (Class<?> at = type; at != null; at = at.getSuperclass()) {
                if (Arrays.stream(at.getAnnotations()).anyMatch(StartWhenNeeded::isQuarkus)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isQuarkus(Annotation annotation) {
            // by name: the annotation may come from another class loader
            return annotation.annotationType().getName().startsWith("io.quarkus.test.");
        }
    }
}
