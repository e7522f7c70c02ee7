package org.suppliercompliance.chassis.testing.servers;

/**
 * The servers as the platform's bean server shows them. Quarkus loads test classes with a class loader of its own, so
 * static fields do not reach across; the bean server does.
 */
public interface ServersMXBean {
    void start();

    void stopBroker();

    void startBroker();

    void stopDatabase();

    void startDatabase();

    void createTopic(String name, int partitions);
}
